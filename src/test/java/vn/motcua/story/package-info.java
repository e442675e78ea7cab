/** Stories: the procedure as people live it, through REST, on the real engine, database and sandbox peers. */
package vn.motcua.story;
