import type { HomeDocument } from '@contracts/learning';
import { useSnapshot } from '@web/platform/device';
import { useFormat, type Format } from '@web/platform/format';

/** The formats of the shop's own zone. */
export function useLabFormat(): Format {
  return useFormat((useSnapshot().home as HomeDocument | undefined)?.person.zone);
}
