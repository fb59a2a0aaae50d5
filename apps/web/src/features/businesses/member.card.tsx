import type { TeamView } from '@contracts/businesses';
import { Avatar, Card, Icon, Progress } from '@ui';
import { useT } from './businesses.messages';

type Props = { readonly member: TeamView['members'][number]; readonly me: boolean; readonly monday: string };

/** One member: how far, and in which week last; levels only where the member shares them. */
export function MemberCard({ member, me, monday }: Props) {
  const t = useT();
  const { name, role, done, required, lastActiveWeek, levels } = member;
  const label = t('progress', { name, done, required });
  return (
    <Card as="li" className="stack">
      <div className="row">
        <Avatar letter={name.slice(0, 1)} />
        <div className="grow">
          <b className="t">{name}</b>
          <span className="soft">{t(me ? 'role.me' : 'role', { role: t(`role.${role}`) })}</span>
        </div>
      </div>
      <div>
        <Progress value={done} max={Math.max(1, required)} label={label}>
          {null}
        </Progress>
        <p className="row between mt-1 wrap">
          <span>{t('done', { done, required })}</span>
          <span className="soft">{activity()}</span>
        </p>
      </div>
      {levels === null && !me && (
        <p className="row start">
          <Icon name="lock" />
          <span>{t('not-shared', { name })}</span>
        </p>
      )}
      {levels !== null && levels.length > 0 && (
        <p className="soft">{t('levels', { count: levels.filter(({ level }) => level >= 2).length })}</p>
      )}
    </Card>
  );

  function activity(): string {
    if (lastActiveWeek === null) return t('never');
    const weeks = Math.round((Date.parse(monday) - Date.parse(lastActiveWeek)) / 604_800_000);
    return weeks <= 0 ? t('this-week') : t('weeks-ago', { weeks });
  }
}
