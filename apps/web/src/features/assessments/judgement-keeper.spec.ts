import type { AssessmentView, SaveAssessmentRequest } from '@contracts/assessments';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { JudgementKeeper, type ShelvedJudgement } from './judgement-keeper';
import { emptyJudgement, type Judgement } from './judgement.rules';

const aDraft = (over: Partial<AssessmentView> = {}): AssessmentView => ({
  id: 'a',
  versionId: 'v',
  status: 'draft',
  ...emptyJudgement,
  proposed: null,
  revision: 1,
  savedAt: '2026-11-23T01:00:00.000Z',
  releasedAt: null,
  ...over,
});
const aJudgement = (strength: string): Judgement => ({ ...emptyJudgement, strength });

/** A device and a server; `server` decides what a save answers. */
function open({ draft = null as AssessmentView | null, shelved = null as ShelvedJudgement | null, room = true } = {}) {
  const world = {
    shelved,
    room,
    sent: [] as SaveAssessmentRequest[],
    stored: draft,
    trouble: null as Error | null,
    planned: null as { work: () => void; milliseconds: number } | null,
    meanwhile: () => undefined as void,
  };
  const keeper = new JudgementKeeper(
    {
      versionId: 'v',
      shelf: {
        read: () => world.shelved,
        write: (value) => {
          if (world.room) world.shelved = value;
          return world.room;
        },
        remove: () => (world.shelved = null),
      },
      later: (work, milliseconds) => {
        const plan = { work, milliseconds };
        world.planned = plan;
        return () => {
          if (world.planned === plan) world.planned = null;
        };
      },
      save: async (request) => {
        await Promise.resolve();
        world.sent.push(request);
        world.meanwhile();
        if (world.trouble) throw world.trouble;
        const at = world.stored?.revision ?? 0;
        if (request.revision !== at) {
          throw new ProblemError({
            type: 'urn:melekai:problem:common/edited-meanwhile',
            title: '',
            status: 412,
            stored: world.stored,
          });
        }
        const { revision: _revision, versionId: _versionId, ...words } = request;
        world.stored = aDraft({ ...words, revision: at + 1 });
        return world.stored;
      },
    },
    draft,
  );
  return { keeper, world };
}

describe('JudgementKeeper', () => {
  it('begins with nothing chosen', () =>
    expect(open().keeper.snapshot()).toMatchObject({ judgement: emptyJudgement, keptAt: 'untouched' }));

  it('has every letter on the device at once, and with the server after a pause of less than a second', async () => {
    const { keeper, world } = open();
    keeper.change({ strength: 'J' });
    keeper.change({ strength: 'Jelas' });
    expect(world.shelved?.judgement.strength).toBe('Jelas');
    expect(keeper.snapshot().keptAt).toBe('device');
    expect(world.sent).toEqual([]);
    expect(world.planned?.milliseconds).toBeLessThanOrEqual(1000);

    expect(await keeper.flush()).toBe(true);
    expect(world.sent).toMatchObject([{ versionId: 'v', strength: 'Jelas', revision: 0 }]);
    expect(keeper.snapshot().keptAt).toBe('server');
    expect(world.shelved).toBeNull();
    expect(keeper.savedRevision).toBe(1);
  });

  it('sends what was typed while it was sending, on top of what the server just gave', async () => {
    const { keeper, world } = open();
    keeper.change({ strength: 'Satu' });
    world.meanwhile = () => {
      world.meanwhile = () => undefined;
      keeper.change({ strength: 'Satu dua' });
    };
    expect(await keeper.flush()).toBe(true);
    expect(world.sent.map(({ strength, revision }) => [strength, revision])).toEqual([
      ['Satu', 0],
      ['Satu dua', 1],
    ]);
  });

  it('keeps it on the device without signal and tries again, ever more patiently', async () => {
    const { keeper, world } = open();
    world.trouble = new NetworkTrouble('no signal');
    keeper.change({ nextStep: 'Tambah batas.' });
    const waits: (number | undefined)[] = [];
    for (let n = 0; n < 5; n += 1) {
      expect(await keeper.flush()).toBe(false);
      waits.push(world.planned?.milliseconds);
    }
    expect(waits).toEqual([2_000, 5_000, 15_000, 30_000, 30_000]);
    expect(keeper.snapshot()).toMatchObject({ keptAt: 'device', refusal: null });

    world.trouble = null;
    expect(await keeper.flush()).toBe(true);
    expect(world.stored?.nextStep).toBe('Tambah batas.');
  });

  it('takes up after a restart what the server never had', async () => {
    const { keeper, world } = open({
      draft: aDraft({ strength: 'Lama', revision: 4 }),
      shelved: { judgement: aJudgement('Lama dan baru'), revision: 4, other: null },
    });
    expect(keeper.snapshot()).toMatchObject({
      judgement: { strength: 'Lama dan baru' },
      keptAt: 'device',
      other: null,
    });
    expect(world.planned?.milliseconds).toBe(0);
    await keeper.flush();
    expect(world.stored).toMatchObject({ strength: 'Lama dan baru', revision: 5 });
  });

  it('forgets what the server turns out to have', () => {
    const { keeper, world } = open({
      draft: aDraft({ strength: 'Sama' }),
      shelved: { judgement: aJudgement('Sama '), revision: 0, other: null },
    });
    expect(keeper.snapshot()).toMatchObject({ keptAt: 'server', other: null });
    expect(world.shelved).toBeNull();
  });

  it('says when not even the device takes it', () => {
    const { keeper } = open({ room: false });
    keeper.change({ strength: 'Jelas' });
    expect(keeper.snapshot()).toMatchObject({ judgement: { strength: 'Jelas' }, keptAt: 'nowhere' });
  });

  it('leaves the device alone once its screen is left', async () => {
    const { keeper, world } = open();
    world.trouble = new NetworkTrouble('no signal');
    keeper.change({ strength: 'Pertama' });
    keeper.leave();
    await keeper.flush();
    expect(world.planned).toBeNull();
    world.shelved = { judgement: aJudgement('Dari layar berikutnya'), revision: 0, other: null };
    world.trouble = null;
    await keeper.flush();
    expect(world.shelved?.judgement.strength).toBe('Dari layar berikutnya');
  });

  it('names a refusal that trying again would not mend', async () => {
    const { keeper, world } = open();
    world.trouble = new ProblemError({
      type: 'urn:melekai:problem:common/not-found',
      title: 'Tidak ditemukan.',
      status: 404,
    });
    keeper.change({ strength: 'Jelas' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ keptAt: 'device', refusal: { status: 404 } });
    expect(world.planned).toBeNull();
  });

  describe('when another device wrote meanwhile', () => {
    async function inConflict() {
      const { keeper, world } = open({ draft: aDraft({ strength: 'Awal' }) });
      world.stored = aDraft({ strength: 'Dari HP', revision: 2 });
      keeper.change({ strength: 'Dari komputer' });
      expect(await keeper.flush()).toBe(false);
      return { keeper, world };
    }

    it('keeps both texts, here and on the device, and sends neither', async () => {
      const { keeper, world } = await inConflict();
      expect(keeper.snapshot()).toMatchObject({
        judgement: { strength: 'Dari komputer' },
        other: { strength: 'Dari HP' },
      });
      expect(world.shelved).toMatchObject({ judgement: { strength: 'Dari komputer' }, other: { strength: 'Dari HP' } });
      keeper.change({ strength: 'Dari komputer juga' });
      expect(await keeper.flush()).toBe(false);
      expect(world.stored?.strength).toBe('Dari HP');
    });

    it('goes on with what the mentor settles on, and can be undone', async () => {
      const { keeper, world } = await inConflict();
      const put = keeper.settle();
      expect(put?.strength).toBe('Dari HP');
      expect(await keeper.flush()).toBe(true);
      expect(world.stored).toMatchObject({ strength: 'Dari komputer', revision: 3 });
      if (put) keeper.bringBack(put);
      expect(keeper.snapshot().other?.strength).toBe('Dari HP');
    });

    it('can swap them, and still holds both after a restart', async () => {
      const { keeper, world } = await inConflict();
      keeper.swap();
      expect(keeper.snapshot()).toMatchObject({
        judgement: { strength: 'Dari HP' },
        other: { strength: 'Dari komputer' },
      });
      const again = open({ draft: world.stored, shelved: world.shelved });
      expect(again.keeper.snapshot()).toMatchObject({
        judgement: { strength: 'Dari HP' },
        other: { strength: 'Dari komputer' },
      });
    });

    it('sees it when the work is opened with unsent words', () => {
      const { keeper } = open({
        draft: aDraft({ strength: 'Dari HP', revision: 3 }),
        shelved: { judgement: aJudgement('Dari komputer'), revision: 1, other: null },
      });
      expect(keeper.snapshot()).toMatchObject({
        judgement: { strength: 'Dari komputer' },
        other: { strength: 'Dari HP' },
      });
    });

    it('just shows the newer text where nothing was typed here', () => {
      const { keeper } = open({ draft: aDraft({ strength: 'Awal' }) });
      keeper.meet(aDraft({ strength: 'Dari HP', revision: 2 }));
      expect(keeper.snapshot()).toMatchObject({ judgement: { strength: 'Dari HP' }, other: null, keptAt: 'server' });
    });
  });
});
