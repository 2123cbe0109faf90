import { goldenCases } from '../support/golden.ts';

goldenCases(new URL('../cases/', import.meta.url));
