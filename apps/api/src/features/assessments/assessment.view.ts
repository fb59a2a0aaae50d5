import type { AssessmentView } from '@contracts/assessments';
import type { Assessment } from './assessment.entity';

export const toAssessmentView = (row: Assessment): AssessmentView => ({
  id: row.id,
  versionId: row.versionId,
  status: row.status,
  levels: row.levels,
  strength: row.strength,
  nextStep: row.nextStep,
  decision: row.decision,
  proposed: row.proposed,
  reason: row.reason,
  revision: row.revision,
  savedAt: row.savedAt.toISOString(),
  releasedAt: row.releasedAt?.toISOString() ?? null,
});
