import { isToMend } from '@labs/copy';
import type { LabFinding } from '@labs/door';
import { Button, Details, Note } from '@ui';
import { useT } from './copy-lab.messages';
import { useFindingWords } from './finding-words';

type Props = {
  readonly findings: readonly LabFinding[];
  /** Puts the card's word in; absent where the text is only read. */
  readonly onMend?: (finding: LabFinding) => void;
};

/** What the checks found: to mend first, then what fits already, then advice. */
export function FindingsList({ findings, onMend }: Props) {
  const t = useT();
  const words = useFindingWords();
  const good = findings.filter(({ severity }) => severity === 'good');
  const hints = findings.filter(({ severity }) => severity === 'hint');
  return (
    <ul className="stack-2">
      {findings.filter(isToMend).map((finding, index) => {
        const { title, more } = words(finding);
        const { mend } = finding.values;
        return (
          <li key={index}>
            <Note
              tone={finding.severity === 'proof' ? 'wait' : 'fix'}
              icon={finding.severity === 'proof' ? 'document' : 'pencil'}
              title={title}
            >
              <p>{more}</p>
              {mend !== undefined && onMend && (
                <Button look="alt" className="mt-2" onClick={() => onMend(finding)}>
                  {t('mend', { word: mend })}
                </Button>
              )}
            </Note>
          </li>
        );
      })}
      {good.length > 0 && (
        <li>
          <Note tone="ok" title={t('good', { count: good.length })}>
            <p>{good.map((finding) => words(finding).title).join(', ')}</p>
          </Note>
        </li>
      )}
      {hints.length > 0 && (
        <li>
          <Details summary={t('hints', { count: hints.length })}>
            <ul className="stack-2 mt-2">
              {hints.map((finding) => (
                <li key={finding.code}>
                  <Note tone="info" title={words(finding).title}>
                    <p>{words(finding).more}</p>
                  </Note>
                </li>
              ))}
            </ul>
          </Details>
        </li>
      )}
    </ul>
  );
}
