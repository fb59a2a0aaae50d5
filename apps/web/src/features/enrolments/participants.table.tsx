import type { ParticipantView } from '@contracts/cohorts';
import { useDesk } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Card, Chip, Choice, Table, type Column } from '@ui';
import { useT } from './enrolments.messages';

export type Selection = {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (enrolmentId: string, is: boolean) => void;
};
type Props = {
  participants: readonly ParticipantView[];
  /** Who is chosen, while somebody chooses. */
  selection?: Selection | undefined;
};

const day = 86_400_000;

/** Who is in a cohort: how far, when last seen, what the mentor has, and who the mentor is. */
export function ParticipantsTable({ participants, selection }: Props) {
  const t = useT();
  const { session, clock } = useDesk();
  const format = useFormat(session.agency.zone);
  const now = clock();
  const weeksSince = (lastActiveOn: string) => Math.floor((now - Date.parse(lastActiveOn)) / (7 * day));
  const columns: Column<ParticipantView>[] = [
    {
      head: t('column.name'),
      cell: (participant) =>
        selection ? <ChosenName participant={participant} selection={selection} /> : <Name participant={participant} />,
    },
    { head: t('column.district'), cell: ({ district }) => district ?? '–' },
    {
      head: t('column.done'),
      right: true,
      cell: ({ done, required }) => <span className="num">{required > 0 ? t('done', { done, required }) : done}</span>,
    },
    {
      head: t('column.last'),
      cell: ({ lastActiveOn }) => (
        <>
          {lastActiveOn ? format.dateShort(lastActiveOn) : t('never')}
          {lastActiveOn && weeksSince(lastActiveOn) >= 2 && (
            <span className="soft"> · {t('weeks-ago', { weeks: weeksSince(lastActiveOn) })}</span>
          )}
        </>
      ),
    },
    { head: t('column.works'), cell: (participant) => <Works participant={participant} /> },
    {
      head: t('column.mentor'),
      cell: ({ mentorName, status }) => mentorName ?? (status === 'waitlisted' ? '–' : t('no-mentor')),
    },
    { head: t('column.phone'), cell: ({ phone }) => phone && <a href={`tel:${phone.replace(/\D/g, '')}`}>{phone}</a> },
  ];
  // Telephone numbers are only for those who manage enrolments, and not everybody has one.
  const shown = participants.some(({ phone }) => phone !== null) ? columns : columns.slice(0, -1);
  return (
    <Card className="tight">
      <Table
        caption={t('list')}
        hideCaption
        columns={shown}
        rows={participants}
        rowKey={({ enrolmentId }) => enrolmentId}
      />
    </Card>
  );
}

function Name({ participant: { name, businessName, status } }: { participant: ParticipantView }) {
  const t = useT();
  return (
    <>
      <span className="t">{name}</span>
      {businessName && <span className="soft">{businessName}</span>}
      {status === 'waitlisted' && <Chip icon="clock">{t('status.waitlisted')}</Chip>}
      {status === 'completed' && (
        <Chip tone="ok" icon="tick">
          {t('status.completed')}
        </Chip>
      )}
    </>
  );
}

function ChosenName({ participant, selection }: { participant: ParticipantView; selection: Selection }) {
  const { enrolmentId, name, businessName } = participant;
  return (
    <Choice
      type="checkbox"
      note={businessName && <span className="soft">{businessName}</span>}
      checked={selection.chosen.has(enrolmentId)}
      onChange={({ target }) => selection.choose(enrolmentId, target.checked)}
    >
      {name}
    </Choice>
  );
}

function Works({ participant: { sent, waiting, accepted } }: { participant: ParticipantView }) {
  const t = useT();
  if (sent === 0) return t('works.none');
  return [
    t('works.sent', { sent }),
    waiting > 0 && t('works.waiting', { waiting }),
    accepted > 0 && t('works.accepted', { accepted }),
  ]
    .filter(Boolean)
    .join(', ');
}
