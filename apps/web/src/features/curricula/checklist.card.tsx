import { checklistItems } from '@contracts/curricula';
