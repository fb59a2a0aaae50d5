import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { ChangeHelperSettingRequest, HelperSettingView } from '@contracts/agencies';
import { isNetworkTrouble, ProblemError, send } from '@web/platform/http';
import { Button, Choice, Field, Input, Note, showToast } from '@ui';
import { useT } from './agencies.messages';
import { helperSettingQuery } from './agencies.queries';
import { countIn } from './count-in';

type Words = { isOn: boolean; asksPerDay: string; asksPerMonth: string };

const bounds = { asksPerDay: [1, 200], asksPerMonth: [0, 1_000_000] } as const;

/** Whether learners may ask a language model, and how often. */
export function HelperForm({ setting }: { setting: HelperSettingView }) {
  const t = useT();
  const client = useQueryClient();
  const { register, handleSubmit, formState } = useForm<Words>({
    defaultValues: {
      isOn: setting.isOn,
      asksPerDay: String(setting.asksPerDay),
      asksPerMonth: String(setting.asksPerMonth),
    },
  });
  const change = useMutation({
    mutationFn: (body: ChangeHelperSettingRequest) =>
      send<HelperSettingView>('/api/agency/helper', { method: 'PUT', body }),
    onSuccess: (changed) => {
      client.setQueryData(helperSettingQuery().queryKey, changed);
      showToast({ words: t('saved') });
    },
  });
  const submit = handleSubmit(({ isOn, asksPerDay, asksPerMonth }) =>
    change.mutate({
      isOn,
      asksPerDay: countIn(asksPerDay, bounds.asksPerDay) ?? setting.asksPerDay,
      asksPerMonth: countIn(asksPerMonth, bounds.asksPerMonth) ?? setting.asksPerMonth,
    }),
  );
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <Choice type="checkbox" note={t('field.isOn-note')} {...register('isOn')}>
        {t('field.isOn')}
      </Choice>
      <div className="two">
        {(['asksPerDay', 'asksPerMonth'] as const).map((field) => (
          <Field
            key={field}
            label={t(`field.${field}`)}
            hint={t(`field.${field}-hint`)}
            error={formState.errors[field] && t(`field.${field}-gap`)}
          >
            {(wiring) => (
              <Input
                {...wiring}
                inputMode="numeric"
                autoComplete="off"
                maxLength={9}
                {...register(field, { validate: (typed) => countIn(typed, bounds[field]) !== undefined })}
              />
            )}
          </Field>
        ))}
      </div>
      {change.error && <Trouble error={change.error} />}
      <div>
        <Button type="submit" busy={change.isPending && t('saving')}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function Trouble({ error }: { error: Error }) {
  const t = useT();
  const refusal = error instanceof ProblemError && !isNetworkTrouble(error) ? error.document.title : null;
  return (
    <Note tone="fix" role="alert" title={refusal ?? t('trouble')}>
      {refusal === null && t('trouble-more')}
    </Note>
  );
}
