// A desk's browser is shared: what one officer left in it is gone once that officer has logged out or somebody else logs in.
import { forgetAll, forgetThoseOfOthers } from './draft.js';

if (new URLSearchParams(location.search).has('logout')) {
  forgetAll();
}
document.getElementById('username')?.form.addEventListener('submit', () => {
  forgetThoseOfOthers(document.getElementById('username').value.trim());
});
