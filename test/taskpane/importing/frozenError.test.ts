import { describeError } from '../../../src/app/errorMessages';
import { UseCaseError } from '../../../src/app/useCaseError';
import { ReaderError } from '../../../src/readers/port';
import { freezeError, thawError } from '../../../src/taskpane/importing/frozenError';

test.each([
  new ReaderError('too-large', { size: 50, limit: 40 }),
  new UseCaseError('text-too-long', { length: 2000, limit: 1200 }),
  new RangeError('inside'),
])('%s says the same after the way from the worker', (error) => {
  const crossed: unknown = JSON.parse(JSON.stringify(freezeError(error)));
  expect(describeError(thawError(crossed as ReturnType<typeof freezeError>))).toEqual(describeError(error));
});

test('what is no error becomes one', () => {
  expect(thawError(freezeError('gone'))).toMatchObject({ name: 'Error', message: 'gone' });
});
