import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HomeSubmission } from '@contracts/learning';
import { HomeParts, type RawHome } from '@api/learning';

type HomeThread = Omit<HomeSubmission, 'status'> & { readonly status: HomeSubmission['status'] | 'asked' };

const threadsIn = (raw: RawHome): readonly HomeThread[] => (raw['submissions'] ?? []) as readonly HomeThread[];

/** The learner's threads in her home document: what she has sent, and tasks on which she has only asked so far. */
@Injectable()
export class HomeSubmissions implements OnModuleInit {
  constructor(private readonly parts: HomeParts) {}

  onModuleInit(): void {
    this.parts.register({
      key: 'submissions',
      sql: 'home_submissions',
      finish: async (raw) => threadsIn(raw).filter(({ status }) => status !== 'asked'),
    });
    this.parts.register({
      key: 'questions',
      finish: async (raw) =>
        threadsIn(raw)
          .filter(({ status }) => status === 'asked')
          .map(({ enrolmentId, stepId, messages }) => ({ enrolmentId, stepId, messages })),
    });
  }
}
