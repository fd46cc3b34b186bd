import { expect, test } from 'vitest';
import { isSystemError, SystemError } from '../../src/integrations/http/system-error';

test('an error of a system is known as one, also of another bundle, and no other error is', () => {
  const ofAnotherBundle = Object.assign(new Error('Plane: busy'), { name: 'SystemError', kind: 'busy', system: 'Plane', detail: '' });
  expect([new SystemError('busy', 'Plane'), ofAnotherBundle].map(isSystemError)).toEqual([true, true]);
  // Node has errors of that name of its own.
  expect([Object.assign(new Error('no'), { name: 'SystemError' }), new Error('no'), undefined, 'SystemError'].map(isSystemError)).toEqual([false, false, false, false]);
});
