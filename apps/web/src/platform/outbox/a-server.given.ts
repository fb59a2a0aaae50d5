import type { EntryAnswer, HomeDocument, SyncAnswer, SyncRequest } from '@contracts/learning';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import type { Act, Owner, StoredFile } from '@web/platform/store';
import type { Courier } from './courier';

/** What happens to the next request: it never arrives, its answer never comes back, or all is well. */
export type Line = 'works' | 'dead' | 'swallows answers';

const learner: Owner = { agencyId: 'dinas-medan', personId: 'sari' };

/** A server with a ledger like ours: it takes every act once, and remembers everything it was ever asked. */
export class FakeServer implements Courier {
  line: Line = 'works';
  signedIn: Owner | null = learner;
  news = false;
  readonly ledger = new Map<string, Act>();
  readonly photos = new Map<string, string>();
  readonly requests: SyncRequest[] = [];
  readonly refusals = new Map<string, string>();
  /** Entries whose mere presence makes the whole request unreadable. */
  readonly poison = new Set<string>();
  mostEntries = 100;
  homesFetched = 0;

  async sync(request: SyncRequest): Promise<SyncAnswer> {
    const copy = JSON.parse(JSON.stringify(request)) as SyncRequest;
    return this.travel(() => {
      this.requests.push(copy);
      const acts = copy.entries as Act[];
      if (acts.length > this.mostEntries) throw problem(413, 'learning/batch-too-large');
      if (acts.some(({ id }) => this.poison.has(id))) throw problem(400, 'common/unreadable');
      const answers = acts.map((act) => this.take(act));
      return { answers, cursor: this.ledger.size, news: this.news };
    });
  }

  async uploadPhoto(photo: StoredFile, began: (uploadUrl: string) => Promise<void>): Promise<void> {
    await began(`/api/uploads/${photo.id}`);
    await this.travel(() => void this.photos.set(photo.id, photo.mime));
  }

  whoIsSignedIn(): Promise<Owner | null> {
    return this.travel(() => this.signedIn);
  }

  fetchHome(etag: string | null): Promise<{ document: HomeDocument; etag: string } | null> {
    return this.travel(() => {
      this.homesFetched += 1;
      if (etag === String(this.ledger.size)) return null;
      return { document: aHome({ cursor: this.ledger.size }), etag: String(this.ledger.size) };
    });
  }

  private take(act: Act): EntryAnswer {
    const { id } = act;
    if (this.signedIn?.personId !== learner.personId) return refused(id, 'learning/not-enrolled');
    const named = this.refusals.get(id) ?? this.refusals.get(act.kind);
    if (named) return refused(id, named);
    if (act.kind === 'submission-sent' && act.payload.files.some(({ fileId }) => !this.photos.has(fileId))) {
      return refused(id, 'submissions/file-missing');
    }
    const before = this.ledger.get(id);
    if (!before) this.ledger.set(id, act);
    else if (JSON.stringify(before) !== JSON.stringify(act)) return refused(id, 'learning/entry-id-reused');
    return { id, answer: before ? 'duplicate' : 'accepted' };
  }

  private async travel<Answer>(ask: () => Answer): Promise<Answer> {
    if (this.line === 'dead') throw new NetworkTrouble('no signal');
    if (!this.signedIn) throw problem(401, 'common/not-signed-in');
    const answer = ask();
    if (this.line === 'swallows answers') throw new NetworkTrouble('cut off');
    return answer;
  }
}

export const aLearner = (): Owner => ({ ...learner });

export const problem = (status: number, code: string): ProblemError =>
  new ProblemError({ type: `urn:melekai:problem:${code}`, title: code, status });

export const aHome = (parts: Partial<HomeDocument> = {}): HomeDocument => ({
  person: { id: learner.personId, name: 'Sari', honorific: 'Ibu', zone: 'WIB' },
  agency: { id: learner.agencyId, name: 'Dinas Koperasi Kota Medan', isDemo: true, privacyContact: null },
  ownsBusiness: false,
  cursor: 0,
  serverNow: '2026-11-22T09:00:00Z',
  framework: null,
  enrolments: [],
  progress: [],
  submissions: [],
  forms: {},
  levels: { rules: 'levels@1', competencies: [] },
  goals: [],
  days: [],
  missingParts: [],
  ...parts,
});

const refused = (id: string, code: string): EntryAnswer => ({
  id,
  answer: 'refused',
  problem: { type: `urn:melekai:problem:${code}`, title: code },
});
