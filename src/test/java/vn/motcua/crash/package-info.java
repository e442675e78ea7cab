/** Sự cố — the product as processes of its own, killed in every way while people work, and counted afterwards. */
package vn.motcua.crash;
