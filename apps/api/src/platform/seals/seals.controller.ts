import { Controller, Get } from '@nestjs/common';
import { SealKey } from '@contracts/seals';
import { Public } from '@api/platform/auth';
import { Describes } from '@api/platform/http';
import { SealKeys } from './seal-keys';

@Controller('api')
export class SealsController {
  constructor(private readonly keys: SealKeys) {}

  @Get('seal-key')
  @Public()
  @Describes({ summary: 'The key to which a shared phone seals what it has not sent yet.', answers: SealKey })
  read(): Promise<SealKey> {
    return this.keys.current();
  }
}
