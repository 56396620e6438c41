package uk.dutydesk.resource.feed;

import uk.dutydesk.kit.testing.TestDatabase;

/** A feed that has said nothing yet. */
final class FeedTables {

    private FeedTables() {}

    static void empty() {
        TestDatabase.asOwner("truncate movement, stay, bed_word, merged_person, feed_message cascade");
        TestDatabase.asOwner("delete from bed where provisional");
        TestDatabase.asOwner("update bed set state = 'UNKNOWN', confidence = 'UNKNOWN'");
    }
}
