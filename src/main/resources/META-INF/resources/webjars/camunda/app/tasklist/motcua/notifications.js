/** Under a Vietnamese heading the engine's own English says nothing to officers; the reasons of the product have diacritics. */

const ENGLISH = /^[\x00-\x7F]*$/;

export function leaveOutEnglishReasons() {
  new MutationObserver(() => document.querySelectorAll('.notifications .message').forEach(leaveOut)).observe(
    document.body,
    { childList: true, subtree: true },
  );
}

function leaveOut(message) {
  if (message.textContent && ENGLISH.test(message.textContent)) {
    console.info(message.textContent);
    message.previousElementSibling.remove(); // the colon
    message.replaceChildren();
  }
}
