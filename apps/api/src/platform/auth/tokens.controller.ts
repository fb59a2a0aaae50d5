import { Controller, Delete, Get, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { z } from 'zod';
import { authProblems, IssuedToken, IssueTokenRequest, TokenView } from '@contracts/auth';
import { commonProblems } from '@contracts/kernel';
import { Describes, IdParam, ShapedBody } from '@api/platform/http';
import { CurrentActor, Requires } from './access';
import type { Actor } from './actor';
import { Tokens } from './tokens';

/** Bearer tokens for scripts and integrations. */
@Controller('api/tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  @Requires('account:self')
  @Describes({ summary: 'The caller’s tokens in this agency.', answers: z.array(TokenView) })
  list(@CurrentActor() actor: Actor): Promise<TokenView[]> {
    return this.tokens.list(actor);
  }

  @Post()
  @Requires('account:self')
  @Describes({
    summary: 'Makes a token; its secret is shown this once.',
    answers: IssuedToken,
    problems: [authProblems['scope-not-held']],
  })
  issue(@CurrentActor() actor: Actor, @ShapedBody(IssueTokenRequest) body: IssueTokenRequest): Promise<IssuedToken> {
    return this.tokens.issue(actor, body);
  }

  @Delete(':id')
  @Requires('account:self')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Describes({ summary: 'Ends a token at once.', problems: [commonProblems['not-found']] })
  revoke(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
