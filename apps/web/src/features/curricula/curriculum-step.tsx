import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { VersionView } from '@contracts/curricula';
import { useSession } from '@web/platform/desk';
import { buttonClass, NextCard } from '@ui';
import { versionPath } from './curricula.paths';
import { useT } from './curricula.messages';
import { curriculaQuery, versionQuery } from './curricula.queries';
import { pendingVersion } from './curricula.rules';

/** The version that waits for this person, when there is one. */
export function usePending(): VersionView | undefined {
  const session = useSession();
  const { data: curricula } = useSuspenseQuery(curriculaQuery());
  const pending = curricula.map(pendingVersion).find((version) => version !== undefined);
  const isPart = session.permissions.some((one) =>
    ['curriculum:write', 'curriculum:review', 'curriculum:publish'].includes(one),
  );
  // Who may act is known only on the version's own page: whoever wrote it may not approve it.
  const { data: version } = useQuery({ ...versionQuery(pending?.id ?? ''), enabled: pending !== undefined && isPart });
  return version && (version.may.submit || version.may.approve || version.may.publish) ? version : undefined;
}

/** The one next step in the curricula. */
export function CurriculumStep() {
  const t = useT();
  const version = usePending();
  if (!version) return null;
  const { number, may, status, signatures } = version;
  const kind = may.approve ? 'approve' : may.publish ? 'publish' : 'submit';
  const returned = status === 'draft' && signatures.at(-1)?.act === 'returned' ? signatures.at(-1) : undefined;
  return (
    <NextCard
      across
      eyebrow={t('step')}
      title={returned ? t('step.returned', { number, name: returned.personName }) : t(`step.${kind}`, { number })}
      detail={returned?.note || t(`step.${kind}-more`)}
      action={
        <Link className={buttonClass({ big: true })} to={versionPath(version.id)}>
          {t(`step.${kind}-do`)}
        </Link>
      }
    />
  );
}
