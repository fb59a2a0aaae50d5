import type { HomeModule } from '@contracts/learning';
import { useT } from './names.messages';

/** “Modul 3”: authors number modules M1, M2, … */
export function useModuleName(): (module: Pick<HomeModule, 'number'>) => string {
  const t = useT();
  return ({ number }) => t('module.number', { number: number.replace(/^M(?=\d)/, '') });
}
