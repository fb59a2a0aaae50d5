import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { Accounts } from './accounts';
import { ChangePassword } from './change-password';
import { ClosedDoors } from './closed-doors';
import { IssueRecoveryCode } from './issue-recovery-code';
import { OpenSession } from './open-session';
import { Authenticator } from './passport';
import { Passwords } from './passwords';
import { PhoneSessionController } from './phone-session.controller';
import { PublicOrigin } from './public-origin';
import { RecoverAccount } from './recover-account';
import { RecoveryController } from './recovery.controller';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.controller';
import { SessionNews } from './session-news';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { Tokens } from './tokens';
import { TokensController } from './tokens.controller';

/** Who calls, and whether they may: for every handler of the application. */
@Global()
@Module({})
export class AuthModule {
  static with(publicUrl: string | undefined): DynamicModule {
    const origin = new PublicOrigin(publicUrl);
    return {
      module: AuthModule,
      imports: [DiscoveryModule],
      controllers: [SessionController, PhoneSessionController, RecoveryController, TokensController],
      providers: [
        { provide: PublicOrigin, useValue: origin },
        { provide: SessionCookie, useValue: new SessionCookie(origin.isSecure) },
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
        ...[ClosedDoors, SessionNews, ChangePassword, IssueRecoveryCode, OpenSession, RecoverAccount, Tokens, SignIn],
        ...[Accounts, Authenticator, Passwords, Sessions],
      ],
      exports: [Accounts, Authenticator, OpenSession, PublicOrigin, RecoverAccount, SessionCookie, Sessions],
    };
  }
}
