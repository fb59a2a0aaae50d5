import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HomeParts } from '@api/learning';

/** A learner's questionnaires in her home document, with what came of them. */
@Injectable()
export class HomeSittings implements OnModuleInit {
  constructor(private readonly parts: HomeParts) {}

  onModuleInit(): void {
    this.parts.register({ key: 'sittings', sql: 'home_sittings' });
  }
}
