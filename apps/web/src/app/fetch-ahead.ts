import type { HomeDocument } from '@contracts/learning';

/**
 * On a phone that has nothing yet: fetches the words of the step that the address names while the app itself still comes. They lie in
 * the browser's cache when the app asks for them.
 */
export async function fetchAhead(home: Promise<Response>): Promise<void> {
  const [, step] = /^\/belajar\/\w+\/([\w-]{36})/.exec(location.pathname) ?? [];
  if (!step) return;
  const { enrolments } = (await (await home).clone().json()) as Partial<HomeDocument>;
  const modules = enrolments?.flatMap((enrolment) => enrolment.modules);
  const module = modules?.find(({ steps }) => steps.some(({ id }) => id === step));
  if (module) await fetch(module.url);
}
