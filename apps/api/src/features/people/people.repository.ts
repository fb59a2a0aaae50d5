import type { AnswerNoticeRequest, ConsentPurpose, NoticeView } from '@contracts/people';
import type { Tx } from '@api/platform/database';
import { namedId, newId } from '@api/platform/http';
import { ConsentRecord } from './consent-record.entity';
import { NoticeText } from './notice-text.entity';
import { Person } from './person.entity';

export const findPerson = (tx: Tx, id: string): Promise<Person> =>
  tx.manager.findOneByOrFail(Person, { agencyId: tx.agencyId, id });

/** Whether the newest answer to this purpose was yes. */
export async function hasAgreed(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<boolean> {
  const newest = await tx.manager.findOne(ConsentRecord, {
    where: { agencyId: tx.agencyId, personId, purpose },
    order: { decidedAt: 'DESC', id: 'DESC' },
  });
  return newest?.agreed ?? false;
}

/** Keeps the words once, however many people answer them. */
export async function keepNotice(tx: Tx, { hash, ...body }: NoticeView, now: Date): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(NoticeText)
    .values({ agencyId: tx.agencyId, id: namedId(hash, tx.agencyId), hash, body, firstShown: now })
    .orIgnore()
    .execute();
}

type Answer = Pick<AnswerNoticeRequest, 'decisions' | 'textHash'> & { readonly now: Date };

export async function recordConsents(tx: Tx, personId: string, { decisions, textHash, now }: Answer): Promise<void> {
  const rows = decisions.map(({ purpose, agreed }) => ({
    agencyId: tx.agencyId,
    id: newId(),
    personId,
    purpose,
    agreed,
    textHash,
    channel: 'web' as const,
    decidedAt: now,
  }));
  await tx.manager.insert(ConsentRecord, rows);
}

export async function changePerson(
  tx: Tx,
  id: string,
  changes: Partial<Pick<Person, 'name' | 'honorific'>>,
): Promise<void> {
  await tx.manager.update(Person, { agencyId: tx.agencyId, id }, changes);
}
