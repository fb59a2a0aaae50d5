export { evidenceRoutes } from './evidence.routes';
export { Goals } from './goals.card';
export { findCompetency, levelName, loadFramework } from './framework';
