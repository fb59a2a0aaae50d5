export { expectNoViolations } from './accessibility';
export { aSession, renderDesk, type RenderedDesk } from './desk';
export { fakeApi, problem, type FakeApi, type FakeRequest, type FakeRoutes } from './fake-api';
