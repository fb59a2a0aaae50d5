import { screen, waitFor } from '@testing-library/react';
import { learnerRoutes } from '../../app/learner.routes';
import { aHome, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
