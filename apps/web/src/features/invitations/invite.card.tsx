import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { CohortView, InvitationView, InviteLearnerRequest } from '@contracts/cohorts';
import { cohortsKey, putOnFields, TroubleNote } from '@web/cohorts';
import { send } from '@web/platform/http';
import { Button, Card, Field, Input, Select } from '@ui';
import { CodeCard } from './code.card';
import { useT } from './invitations.messages';
import { districtsQuery } from './invitations.queries';

const empty: InviteLearnerRequest = { name: '', phone: '', district: '' };
const fields = ['name', 'phone', 'district'] as const;
const places = {
  'cohorts/phone-not-valid': 'phone',
  'cohorts/already-invited': 'phone',
  'cohorts/already-enrolled': 'phone',
  'cohorts/district-not-known': 'district',
} as const;

/** Invites one person; the code to hand over is shown once. */
export function InviteCard({ cohort }: { cohort: CohortView }) {
  const t = useT();
  const [invited, setInvited] = useState<InvitationView | null>(null);
  const { data: districts = [] } = useQuery(districtsQuery(cohort.slug));
  const { register, handleSubmit, setError, setFocus, reset, formState } = useForm<InviteLearnerRequest>({
    defaultValues: empty,
  });
  const client = useQueryClient();
  const [isOnField, setOnField] = useState(false);
  const invite = useMutation({
    mutationFn: (body: InviteLearnerRequest) =>
      send<InvitationView>(`/api/cohorts/${cohort.id}/invitations`, { method: 'POST', body }),
    onSuccess: (invitation) => {
      setInvited(invitation);
      reset(empty);
      void client.invalidateQueries({ queryKey: cohortsKey });
    },
    onError: (error) => setOnField(putOnFields<InviteLearnerRequest>(error, fields, places, setError)),
  });
  const errorOf = (field: keyof InviteLearnerRequest) =>
    formState.errors[field] && (formState.errors[field].message || t(`field.${field}-gap`));

  if (invited?.code !== undefined) {
    return (
      <CodeCard
        invitation={{ ...invited, code: invited.code }}
        cohort={cohort}
        onNext={() => {
          setInvited(null);
          setTimeout(() => setFocus('name'));
        }}
      />
    );
  }
  return (
    <Card as="section" className="stack">
      <h2>{t('invite')}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) =>
          void handleSubmit((words) => {
            setOnField(false);
            invite.mutate({ name: words.name.trim(), phone: words.phone.trim(), district: words.district });
          })(event)
        }
      >
        <Field label={t('field.name')} error={errorOf('name')}>
          {(wiring) => (
            <Input
              {...wiring}
              autoComplete="off"
              maxLength={120}
              {...register('name', { validate: (name) => name.trim() !== '' })}
            />
          )}
        </Field>
        <Field label={t('field.phone')} hint={t('field.phone-hint')} error={errorOf('phone')}>
          {(wiring) => (
            <Input
              {...wiring}
              type="tel"
              inputMode="tel"
              autoComplete="off"
              maxLength={40}
              {...register('phone', { validate: (phone) => phone.trim().length >= 5 })}
            />
          )}
        </Field>
        <Field label={t('field.district')} hint={t('field.district-hint')} error={errorOf('district')}>
          {(wiring) => (
            <Select {...wiring} {...register('district')}>
              <option value="">{t('field.district-none')}</option>
              {districts.map(({ code, name }) => (
                <option key={code} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TroubleNote error={isOnField ? null : invite.error} />
        <div className="row wrap">
          <Button type="submit" busy={invite.isPending && t('busy')}>
            {t('invite.do')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
