import { useEffect, type ReactNode } from 'react';
import { useForm, type SubmitHandler } from 'react-hook-form';
import { useDesk } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Field, Input } from '@ui';
import { useT } from './cohorts.messages';
import { putOnFields } from './field-gaps';

export type CohortWords = { name: string; quota: string; startsOn: string; endsOn: string };

type Props = {
  /** Ties the form to the button in the dock. */
  id: string;
  /** Where what is typed is kept on this device. */
  kept: string;
  start: CohortWords;
  /** Sends it; a refusal comes back as the error it is. */
  onSend: (words: CohortWords) => Promise<Error | null>;
  children?: ReactNode;
};

const fields = ['name', 'quota', 'startsOn', 'endsOn'] as const;
const places = { 'cohorts/ends-before-start': 'endsOn', 'cohorts/quota-below-taken': 'quota' } as const;

/** A cohort's name, seats and dates; what is typed stays on this device until the server has it. */
export function CohortForm({ id, kept, start, onSend, children }: Props) {
  const t = useT();
  const { shelf } = useDesk();
  const format = useFormat();
  const { register, handleSubmit, watch, setError, getValues, formState } = useForm<CohortWords>({
    defaultValues: { ...start, ...shelf.read<CohortWords>(kept) },
  });
  useEffect(() => {
    const watching = watch((words) => void shelf.write(kept, words));
    return () => watching.unsubscribe();
  }, [watch, shelf, kept]);

  const submit: SubmitHandler<CohortWords> = async (words) => {
    const refusal = await onSend(words);
    if (!refusal) shelf.remove(kept);
    else putOnFields<CohortWords>(refusal, fields, places, setError);
  };
  // The browser writes dates in its own language's order; in words nobody takes the month for the day.
  const inWords = (day: string | undefined) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? format.day(day ?? '') : undefined;
  const errorOf = (field: keyof CohortWords) =>
    formState.errors[field] && (formState.errors[field].message || t(`field.${field}-gap`));

  return (
    <form id={id} className="stack" noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      {children}
      <Field label={t('field.name')} hint={t('field.name-hint')} error={errorOf('name')}>
        {(wiring) => (
          <Input
            {...wiring}
            autoComplete="off"
            maxLength={80}
            {...register('name', { validate: (name) => name.trim().length >= 3 })}
          />
        )}
      </Field>
      <Field label={t('field.quota')} hint={t('field.quota-hint')} error={errorOf('quota')}>
        {(wiring) => (
          <Input
            {...wiring}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            {...register('quota', { validate: (quota) => seatsIn(quota) !== undefined })}
          />
        )}
      </Field>
      <div className="two">
        <Field label={t('field.startsOn')} hint={inWords(watch('startsOn'))} error={errorOf('startsOn')}>
          {(wiring) => <Input {...wiring} type="date" {...register('startsOn', { required: true })} />}
        </Field>
        <Field label={t('field.endsOn')} hint={inWords(watch('endsOn'))} error={errorOf('endsOn')}>
          {(wiring) => (
            <Input
              {...wiring}
              type="date"
              {...register('endsOn', {
                required: true,
                validate: (end) => end >= getValues('startsOn') || t('field.endsOn-early'),
              })}
            />
          )}
        </Field>
      </div>
    </form>
  );
}

/** A number of seats as people type it, “1.200” too; undefined when it is none. */
export function seatsIn(typed: string): number | undefined {
  const digits = typed.trim().replace(/^(\d{1,2})\.(\d{3})$/, '$1$2');
  const seats = /^\d+$/.test(digits) ? Number(digits) : 0;
  return seats >= 1 && seats <= 10_000 ? seats : undefined;
}
