import { Controller, Get, Module } from '@nestjs/common';
import { Public, Requires } from '@api/platform/auth';
import { givenPerson, routeCensus, startApp } from '@api/testing';

@Controller('api/forgotten')
class ForgottenController {
  @Get()
  @Requires('account:self')
  said(): object {
    return {};
  }

  @Get('door')
  forgot(): object {
    return {};
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

@Controller('api/mine')
class MineController {
  @Get('judging')
  @Requires('submission:judge')
  judging(): object {
    return {};
  }

  @Get('all')
  @Public()
  all(): object {
    return {};
  }
}

@Module({ controllers: [MineController] })
class MineModule {}

describe('a handler that does not say who may call it', () => {
  it('stops the start', async () => {
    await expect(startApp({ modules: [ForgottenModule] })).rejects.toThrow(
      'ForgottenController.forgot (GET /api/forgotten/door)',
    );
  });
});

describe('the whole application', () => {
  it('says of every handler who may call it', async () => {
    const app = await startApp();
    const routes = routeCensus(app);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
    expect(routes.length).toBeGreaterThan(20);
    await app.close();
  });
});

describe('@Requires', () => {
  it('opens to the permission alone', async () => {
    const app = await startApp({ modules: [MineModule] });
    const [sari, budi] = [
      await app.as(await givenPerson(app)),
      await app.as(await givenPerson(app, { roles: ['mentor'] })),
    ];
    expect((await app.stranger.get('/api/mine/judging')).status).toBe(401);
    expect((await sari.get('/api/mine/judging')).json()).toMatchObject({
      status: 403,
      type: 'urn:melekai:problem:common/not-allowed',
    });
    expect((await budi.get('/api/mine/judging')).status).toBe(200);
    expect((await app.stranger.get('/api/mine/all')).status).toBe(200);
    await app.close();
  });
});
