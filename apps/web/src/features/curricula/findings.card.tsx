import { Link } from 'react-router';
import type { VersionView } from '@contracts/curricula';
import { useFormat } from '@web/platform/format';
import { Card, Chip, Details, Note } from '@ui';
import { useT } from './curricula.messages';
import { quizPath } from './curricula.paths';

type Finding = VersionView['findings'][number];

/** What the automatic check found: what is wrong, where, and how to mend it. */
export function FindingsCard({ version }: { version: VersionView }) {
  const t = useT();
  const { number } = useFormat();
  const { findings, modules, status } = version;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const largest = Math.max(0, ...modules.map(({ bytesBr }) => bytesBr ?? 0));
  if (findings.length === 0) {
    return (
      <Note tone="ok" title={t('findings.none')}>
        {largest > 0 ? t('findings.largest', { size: number(Math.ceil(largest / 1000)) }) : t('findings.none-more')}
      </Note>
    );
  }
  return (
    <Card className="stack-2">
      <h2>{t('findings')}</h2>
      <p>
        {errors.length > 0
          ? t('findings.errors', { count: errors.length })
          : t('findings.warnings', { count: warnings.length })}
      </p>
      <FindingList version={version} findings={errors} />
      {warnings.length > 0 && errors.length > 0 ? (
        <Details summary={t('findings.warnings-too', { count: warnings.length })}>
          <FindingList version={version} findings={warnings} />
        </Details>
      ) : (
        <FindingList version={version} findings={warnings} />
      )}
      {status === 'draft' && errors.length > 0 && <p className="soft">{t('findings.before-review')}</p>}
    </Card>
  );
}

function FindingList({ version, findings }: { version: VersionView; findings: readonly Finding[] }) {
  const t = useT();
  if (findings.length === 0) return null;
  return (
    <ul className="stack">
      {findings.map(({ file, line, severity, what, how }, index) => {
        const quiz = version.modules.flatMap(({ quizzes }) => quizzes).find(({ path }) => path === file);
        return (
          <li key={index} className="stack-2">
            <Chip tone={severity === 'error' ? 'fix' : 'wait'} icon={severity === 'error' ? 'pencil' : 'warning'}>
              {t(`finding.${severity}`)}
            </Chip>
            <p>
              <b>{what}</b> {how}
            </p>
            <p className="sm soft">
              {shortPath(file)}:{line}
            </p>
            {quiz && version.may.edit && (
              <Link to={quizPath(version.id, quiz.id)}>{t('finding.mend', { quiz: quiz.title })}</Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The curriculum's own folder says nothing on its own page. */
const shortPath = (file: string): string => file.replace(/^curricula\/[^/]+\//, '');
