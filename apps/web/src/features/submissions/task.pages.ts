export { loadTask } from './load-task';
export { TaskPage } from './task.page';
export { TaskStepPage } from './task-step.page';
export { TaskCheckPage } from './task-check.page';
