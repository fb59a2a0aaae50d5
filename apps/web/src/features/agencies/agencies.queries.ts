import { queryOptions } from '@tanstack/react-query';
import type { HelperSettingView } from '@contracts/agencies';
import type { HelpMonthView } from '@contracts/labs';
import { send } from '@web/platform/http';

const helperKey = ['agency', 'helper'] as const;

/** What the agency decided about the AI helper. */
export const helperSettingQuery = () =>
  queryOptions({
    queryKey: [...helperKey, 'setting'],
    queryFn: ({ signal }) => send<HelperSettingView>('/api/agency/helper', { signal }),
  });

/** How often its people asked this month. */
export const helperMonthQuery = () =>
  queryOptions({
    queryKey: [...helperKey, 'month'],
    queryFn: ({ signal }) => send<HelpMonthView>('/api/labs/help/month', { signal }),
  });
