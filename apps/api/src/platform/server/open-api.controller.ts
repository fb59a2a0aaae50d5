import { Controller, Get } from '@nestjs/common';
import { Public } from '@api/platform/auth';

/** The description of every route, for integrations. */
@Controller('api')
export class OpenApiController {
  @Get('openapi.json')
  @Public()
  read(): Record<string, unknown> {
    return { openapi: '3.1.0' };
  }
}
