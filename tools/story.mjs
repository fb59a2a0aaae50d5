/**
 * The product's story: features in the order in which they may know each other. A feature imports the ones before it and tells the
 * ones after it by domain events and registries. A new feature takes its place here, or a test fails.
 */
export const story = [
  'agencies',
  'people',
  'businesses',
  'competencies',
  'rubrics',
  'instruments',
  'curricula',
  'curriculum-editor',
  'cohorts',
  'enrolments',
  'invitations',
  'mentor-assignments',
  'learning',
  'cards',
  'sittings',
  'labs',
  'copy-lab',
  'sales-lab',
  'chatbot-lab',
  'adverts-lab',
  'stock-lab',
  'submissions',
  'assessments',
  'evidence',
  'moves',
  'practices',
  'outcomes',
  'awards',
  'circles',
  'reports',
  'notifications',
  'privacy',
];

/** Folders that compose the features of one app and so come last. */
export const composers = { api: ['demo'], web: ['home'] };
