import { useCallback } from 'react';
import type { LabFinding } from '@labs/door';
import { useLabFormat } from './use-lab-format';
import { useT } from './sales-lab.messages';

type Code = Parameters<ReturnType<typeof useT>>[0];

/** Says a finding of the engine in a sentence. */
export function useFinding(): (finding: LabFinding) => string {
  const t = useT();
  const format = useLabFormat();
  return useCallback(
    ({ code, values }) => {
      const said = Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'number'
          ? key === 'row'
            ? String(value)
            : format.number(value)
          : key === 'date'
            ? format.date(value)
            : value,
      ]);
      return t(`finding.${code}` as Code, Object.fromEntries(said) as Record<string, string>);
    },
    [t, format],
  );
}
