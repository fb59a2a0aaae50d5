import { Injectable } from '@nestjs/common';
import type { NextWork, QueuePage, QueueQuery } from '@contracts/submissions';
import { z } from 'zod';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { cursorKey, readCursor } from '@api/platform/paging';

/** What a cursor of each order holds: the last row's place in it, and its id. */
const moment = z.tuple([cursorKey.moment, cursorKey.id]);
const cursorKeys = { promised: moment, received: moment, name: z.tuple([cursorKey.word, cursorKey.id]) };

/** A mentor's own queue. The page is written by the database and passed on as it is. */
@Injectable()
export class ReadQueue {
  constructor(private readonly database: Database) {}

  /** A page of the queue with its counts (`QueuePage`), as JSON text. */
  async page(actor: Actor, { state, search, sort, cursor, limit }: QueueQuery): Promise<string> {
    const [after, afterId] = cursor === undefined ? [null, null] : readCursor(cursorKeys[sort], cursor);
    const [row] = await this.database.call<{ page: string }>(
      'mentor_queue',
      'select mentor_queue($1, $2, $3, $4, $5, $6, $7, $8) as page',
      [actor.agencyId, actor.personId, state, search, sort, after, afterId, limit],
    );
    return row?.page ?? '{"items":[],"next":null,"counts":{}}';
  }

  /** What is due first, and how much waits. */
  async next(actor: Actor): Promise<NextWork> {
    const first = await this.page(actor, { state: 'waiting', search: '', sort: 'promised', limit: 1 });
    const { items, counts } = JSON.parse(first) as QueuePage;
    return { item: items[0] ?? null, waiting: counts['waiting'] ?? 0 };
  }
}
