/** Taking what is owed in cash: pressed, then confirmed, so that no money is booked by a slip of the hand. */
import { dong, element, twice, word } from './page.js';
import { post } from './server.js';

/** @param told is given null once it is booked, or the no */
export function payButton(dossier, fee, told) {
  const button = element('button', {
    type: 'button',
    text: word('cash'),
    ariaLabel: word('cash-of', dong(fee.amount), fee.name, dossier),
  });
  twice(button, word('cash-sure', dong(fee.amount)), async () => {
    button.disabled = true;
    try {
      await post(`/dossiers/${encodeURIComponent(dossier)}/fees/${encodeURIComponent(fee.feeCode)}/cash-payment`, {});
      told(null);
    } catch (no) {
      button.disabled = false;
      told(no);
    }
  });
  return button;
}
