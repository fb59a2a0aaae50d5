import { NumberField } from '@web/labs';
import { Field, Input } from '@ui';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';

const hinted = ['unit', 'deliveries', 'start', 'change', 'tool-price'] as const;
type Hinted = (typeof hinted)[number];
const isHinted = (name: string): name is Hinted => (hinted as readonly string[]).includes(name);

type FieldName = Parameters<ReturnType<typeof useT>>[0] extends infer Key
  ? Key extends `f.${infer Name}`
    ? Name
    : never
  : never;

type Props = {
  readonly bench: StockBench;
  readonly name: FieldName;
  /** Before the field's name where there are several of a kind, such as `p0.`. */
  readonly prefix?: string;
  readonly asked: boolean;
  readonly optional?: boolean;
};

/** A number of the desk, kept as typed. */
export function DeskNumber({ bench, name, prefix = '', asked, optional }: Props) {
  const t = useT();
  const { value, change } = bench;
  return (
    <NumberField
      label={t(`f.${name}`)}
      hint={isHinted(name) ? t(`h.${name}`) : undefined}
      text={value.typed[prefix + name]}
      onType={(text) => change({ ...value, checked: false, typed: { ...value.typed, [prefix + name]: text } })}
      asked={asked}
      optional={optional}
    />
  );
}

/** A word or two of the desk. */
export function DeskText({ bench, name, prefix = '', asked }: Omit<Props, 'optional'>) {
  const t = useT();
  const { value, change } = bench;
  const text = value.typed[prefix + name] ?? '';
  return (
    <Field
      label={t(`f.${name}`)}
      hint={isHinted(name) ? t(`h.${name}`) : undefined}
      error={asked && text.trim() === '' && t('text.empty')}
    >
      {(wiring) => (
        <Input
          {...wiring}
          maxLength={40}
          value={text}
          onChange={(event) => change({ ...value, typed: { ...value.typed, [prefix + name]: event.target.value } })}
        />
      )}
    </Field>
  );
}
