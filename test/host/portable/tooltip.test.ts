import { assert } from 'chai';
import { tooltipOf } from '../../../src/vscode/tooltip';

suite('tooltip of a document', () => {
  test('has a paragraph for each thing that there is to say, and how the document begins below a line', () => {
    const { value } = tooltipOf(['Website *down*', '', undefined, 'SEV-1'], 'Logins failed.');
    assert.equal(value.replaceAll('&nbsp;', ' '), 'Website \\*down\\*\n\nSEV-1\n\n---\n\nLogins failed.');
  });

  test('has no line where nothing is below it', () => {
    assert.equal(tooltipOf(['Down'], undefined).value, 'Down');
  });
});
