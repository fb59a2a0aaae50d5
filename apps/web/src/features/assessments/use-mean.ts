import { useFormat } from '@web/platform/format';

/** A mean of levels: 3,0, and 2,75 where one digit would round it over a limit. */
export function useMean(): (hundredths: number) => string {
  const format = useFormat();
  return (hundredths) => format.decimal(hundredths / 100, hundredths % 10 === 0 ? 1 : 2);
}
