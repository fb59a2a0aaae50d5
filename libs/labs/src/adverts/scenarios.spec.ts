import { advertise, totalOf } from './advertise';
import { areas, scenarios, weariness } from './scenarios';
import { claimedOrders } from './trade';

const few = {
  scenario: 'murah',
  seed: 1,
  budget: 150_000,
  area: 'sempit',
  picture: 'jelas',
  goal: 'jangkauan',
} as const;

describe('the tables of the simulator', () => {
  it('leave as much of an order as the stories say', () => {
    expect([scenarios.gajian.margin, scenarios.murah.margin, scenarios.dua.margin]).toEqual([18_000, 45_000, 18_000]);
  });

  it('have more buyers who would have come anyway the nearer they live', () => {
    expect([areas.sempit.buyAnyway, areas.sedang.buyAnyway, areas.luas.buyAnyway]).toEqual([0.4, 0.25, 0.1]);
  });

  it('let people weary by a quarter per sight beyond one and a half', () => {
    expect(weariness).toEqual({ from: 1.5, per: 0.25 });
  });

  it('never let an app claim more than about a third of those who came anyway, however many saw the advert', () => {
    const campaign = { ...advertise({ ...few, days: 14, lastDay: 14 }), reach: 1_000_000 };
    const claimed = claimedOrders('murah', 1, 'sempit', campaign, 10_000) - totalOf(campaign, 'orders');
    expect(Math.abs(claimed / 10_000 - 0.35)).toBeLessThan(0.02);
  });
});
