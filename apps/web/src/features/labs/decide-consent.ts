import type { AnswerNoticeRequest, NoticeView } from '@contracts/people';
import { fetchJson, send } from '@web/platform/http';

/** The notice with the words she agrees to, as the agency has them now. */
export const readNotice = (): Promise<NoticeView> => send<NoticeView>('/api/me/notice');

/** Keeps her decision beside the words that she was shown. */
export async function decideConsent(textHash: string, agreed: boolean): Promise<void> {
  const body: AnswerNoticeRequest = { textHash, decisions: [{ purpose: 'llm', agreed }] };
  await fetchJson('/api/me/consents', { method: 'POST', body });
}
