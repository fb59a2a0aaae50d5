import { expect, type APIResponse, type Page } from '@playwright/test';

/** What the application answers to the person who is signed in on this page; only a good answer is one. */
export async function read<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Answer;
}

/** Asks as this page's scripts could. */
export function ask(page: Page, method: string, path: string, data?: unknown): Promise<APIResponse> {
  const { origin } = new URL(page.url());
  return page.request.fetch(path, { method, headers: { origin }, ...(data === undefined ? {} : { data }) });
}
