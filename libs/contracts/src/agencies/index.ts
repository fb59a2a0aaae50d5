export * from './helper-setting.contract';
