import arrowRight from '@vscode/codicons/src/icons/arrow-right.svg';
import book from '@vscode/codicons/src/icons/book.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import flame from '@vscode/codicons/src/icons/flame.svg';
import goToFile from '@vscode/codicons/src/icons/go-to-file.svg';
import newFile from '@vscode/codicons/src/icons/new-file.svg';
import passFilled from '@vscode/codicons/src/icons/pass-filled.svg';
import references from '@vscode/codicons/src/icons/references.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';

/** The icons that the page shows, drawn: the font that holds them all is larger than the rest of the page. */
const icons = {
  'arrow-right': arrowRight, book, check, flame, 'go-to-file': goToFile, 'new-file': newFile, 'pass-filled': passFilled, references, warning,
};

export type IconName = keyof typeof icons;

/** An icon that only repeats what the text beside it says. */
export function icon(name: IconName): Element {
  const drawn = new DOMParser().parseFromString(icons[name], 'image/svg+xml').documentElement;
  drawn.setAttribute('class', 'icon');
  drawn.setAttribute('aria-hidden', 'true');
  return drawn;
}
