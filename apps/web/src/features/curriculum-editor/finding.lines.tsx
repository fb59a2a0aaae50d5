import type { FileFinding } from '@contracts/curricula';
import { Icon } from '@ui';

/** Advice under a field: what could be better, and how. */
export const FindingLines = ({ findings }: { findings: readonly FileFinding[] }) =>
  findings.length === 0 ? null : (
    <ul className="advice">
      {findings.map(({ what, how }, index) => (
        <li key={index}>
          <Icon name="warning" />
          <span>
            {what} {how}
          </span>
        </li>
      ))}
    </ul>
  );
