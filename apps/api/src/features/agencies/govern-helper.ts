import { Inject, Injectable } from '@nestjs/common';
import type { ChangeHelperSettingRequest, HelperSettingView } from '@contracts/agencies';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Config } from '@api/platform/config';
import { Database, type Tx } from '@api/platform/database';
import { CONFIG, newId } from '@api/platform/http';
import { HelperSetting } from './helper-setting.entity';
import { listHelperChanges, readHelperSetting } from './helper-settings.repository';

/** Lets an agency say whether its people may ask a language model, and how often; who said it when is kept. */
@Injectable()
export class GovernHelper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  read(actor: Actor): Promise<HelperSettingView> {
    return this.database.transaction(actor, (tx) => this.view(tx));
  }

  execute(actor: Actor, { isOn, asksPerDay, asksPerMonth }: ChangeHelperSettingRequest): Promise<HelperSettingView> {
    return this.database.transaction(actor, async (tx) => {
      await tx.manager.insert(HelperSetting, {
        agencyId: tx.agencyId,
        id: newId(),
        isOn,
        asksPerDay,
        asksPerMonth,
        changedBy: actor.personId,
        changedAt: this.clock.now(),
      });
      return this.view(tx);
    });
  }

  private async view(tx: Tx): Promise<HelperSettingView> {
    const { isOn, asksPerDay, asksPerMonth } = await readHelperSetting(tx);
    const changes = await listHelperChanges(tx);
    return { isConfigured: this.config.llm !== undefined, isOn, asksPerDay, asksPerMonth, changes };
  }
}
