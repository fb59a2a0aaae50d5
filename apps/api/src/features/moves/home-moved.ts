import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HomeParts } from '@api/learning';

/** The learner's home says for two weeks that her lessons were renewed, and what she is asked to do again. */
@Injectable()
export class HomeMoved implements OnModuleInit {
  constructor(private readonly parts: HomeParts) {}

  onModuleInit(): void {
    this.parts.register({ key: 'moved', sql: 'home_moved' });
  }
}
