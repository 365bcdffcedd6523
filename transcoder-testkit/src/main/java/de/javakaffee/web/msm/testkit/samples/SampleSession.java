package de.javakaffee.web.msm.testkit.samples;

import static de.javakaffee.web.msm.transcoder.Capability.APPLICATION_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.DEEP_NESTING;
import static de.javakaffee.web.msm.transcoder.Capability.IDENTITY;
import static de.javakaffee.web.msm.transcoder.Capability.JDK_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.LAMBDAS;
import static de.javakaffee.web.msm.transcoder.Capability.NOT_SERIALIZABLE;
import static de.javakaffee.web.msm.transcoder.Capability.PROXIES;
import static de.javakaffee.web.msm.transcoder.Capability.SERIALIZATION_HOOKS;

import de.javakaffee.web.msm.testkit.comparison.GraphComparison;
import de.javakaffee.web.msm.testkit.samples.persons.PersonsSession;
import de.javakaffee.web.msm.transcoder.Capability;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What people put into sessions, one kind each. Immutable; every call makes fresh objects, the same
 * in every JVM.
 *
 * <p>Needs named beyond the obvious ones: an enum or a record is a class of the application, an
 * array or {@code HashSet} one of the JDK, and what extends a class of the JDK that is {@code
 * Serializable} needs that one carried, too.
 */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers are lambdas without state
public enum SampleSession {
  // Sessions as applications have them
  PERSONS_10(
      () -> Attributes.of(PersonsSession.of(10, 2)), JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  PERSONS_100(
      () -> Attributes.of(PersonsSession.of(100, 3)), JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  PERSONS_500(
      () -> Attributes.of(PersonsSession.of(500, 4)), JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  LOGIN(RealSessions::login, JDK_CLASSES, APPLICATION_CLASSES),
  PROFILE(RealSessions::profile, APPLICATION_CLASSES),
  SHOPPING_CART(ShoppingCart::session, JDK_CLASSES, APPLICATION_CLASSES),
  TWENTY_MIXED_ATTRIBUTES(MixedAttributes::session, JDK_CLASSES, APPLICATION_CLASSES),
  FORM_WITH_ERRORS(FormSession::session, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  SECURITY_CONTEXT(
      SecuritySession::session, JDK_CLASSES, APPLICATION_CLASSES, SERIALIZATION_HOOKS, IDENTITY),
  RECORDS_AND_TIMES(RealSessions::recordsAndTimes, JDK_CLASSES, APPLICATION_CLASSES),
  HUNDRED_KILOBYTES(RealSessions::hundredKilobytes, JDK_CLASSES, APPLICATION_CLASSES),

  // Lists
  LIST(JdkLists::arrayList, JdkLists::grows),
  LIST_OF_MIXED_VALUES(JdkLists::mixed),
  LIST_OF_NONE(JdkLists::none),
  LINKED_LIST(JdkLists::linkedList, JDK_CLASSES),
  VECTOR(JdkLists::vector, JDK_CLASSES),
  STACK(JdkLists::stack, JdkLists::popsTheYoungest, JDK_CLASSES),
  COPY_ON_WRITE_LIST(JdkLists::copyOnWrite, JDK_CLASSES),
  ARRAYS_AS_LIST(JdkLists::asList, JdkLists::isSettableButDoesNotGrow, JDK_CLASSES),
  LIST_OF_COPIES(JdkLists::nCopies, JdkLists::refusesToGrow, JDK_CLASSES),
  SINGLETON_LIST(JdkLists::singleton, JdkLists::refusesToGrow, JDK_CLASSES),
  EMPTY_LIST(JdkLists::empty, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_LIST_OF_NONE(JdkLists::ofNone, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_LIST_OF_ONE(JdkLists::ofOne, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_LIST(JdkLists::ofMany, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_LIST_COPY(JdkLists::copyOf, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_LIST_WITH_NULLS(JdkLists::streamed, JdkLists::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_LIST(JdkLists::unmodifiable, JdkLists::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_LINKED_LIST(
      JdkLists::unmodifiableWithoutRandomAccess, JdkLists::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_COLLECTION(JdkLists::unmodifiableCollection, JdkLists::refusesToGrow, JDK_CLASSES),
  SYNCHRONIZED_LIST(JdkLists::synchronizedList, JdkLists::grows, JDK_CLASSES),
  SYNCHRONIZED_COLLECTION(JdkLists::synchronizedCollection, JdkLists::grows, JDK_CLASSES),
  CHECKED_LIST(JdkLists::checked, JdkLists::refusesOtherTypes, JDK_CLASSES),
  CHECKED_COLLECTION(JdkLists::checkedCollection, JdkLists::refusesOtherTypes, JDK_CLASSES),
  LIST_WRAPPED_THRICE(JdkLists::wrappedThrice, JdkLists::refusesToGrow, JDK_CLASSES),
  LIST_AND_ITS_WRAPPER(
      JdkLists::wrapperAndWrapped, JdkLists::changesShowThrough, JDK_CLASSES, IDENTITY),
  ARRAY_AND_ITS_LIST(
      JdkLists::arrayAndItsList, JdkLists::theListWritesThrough, JDK_CLASSES, IDENTITY),

  // Sets
  HASH_SET(JdkSets::hashSet, JdkLists::grows, JDK_CLASSES),
  HASH_SET_OF_MIXED_VALUES(JdkSets::ofMixedValues, JDK_CLASSES, APPLICATION_CLASSES),
  LINKED_HASH_SET(JdkSets::linkedHashSet, JDK_CLASSES),
  TREE_SET(JdkSets::treeSet, JDK_CLASSES),
  TREE_SET_REVERSED(JdkSets::reverse, JDK_CLASSES),
  TREE_SET_WITHOUT_CASE(JdkSets::caseInsensitive, JdkSets::ignoresCase, JDK_CLASSES),
  TREE_SET_IN_NATURAL_ORDER(JdkSets::natural, JDK_CLASSES),
  TREE_SET_DESCENDING(JdkSets::descending, JDK_CLASSES),
  TREE_SET_HEAD(JdkSets::head, JDK_CLASSES),
  EMPTY_SET(JdkSets::empty, JdkLists::refusesToGrow, JDK_CLASSES),
  EMPTY_SORTED_SET(JdkSets::emptySorted, JdkLists::refusesToGrow, JDK_CLASSES),
  SINGLETON_SET(JdkSets::singleton, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_SET_OF_NONE(JdkSets::ofNone, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_SET_OF_ONE(JdkSets::ofOne, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_SET_OF_TWO(JdkSets::ofTwo, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_SET(JdkSets::ofMany, JdkLists::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_SET_COPY(JdkSets::copyOf, JdkLists::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_SET(JdkSets::unmodifiable, JdkLists::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_SORTED_SET(JdkSets::unmodifiableSorted, JdkLists::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_NAVIGABLE_SET(JdkSets::unmodifiableNavigable, JdkLists::refusesToGrow, JDK_CLASSES),
  SYNCHRONIZED_SET(JdkSets::synchronizedSet, JdkLists::grows, JDK_CLASSES),
  SYNCHRONIZED_SORTED_SET(JdkSets::synchronizedSorted, JdkLists::grows, JDK_CLASSES),
  CHECKED_SET(JdkSets::checked, JdkLists::refusesOtherTypes, JDK_CLASSES),
  CHECKED_SORTED_SET(JdkSets::checkedSorted, JdkLists::refusesOtherTypes, JDK_CLASSES),
  SET_FROM_CONCURRENT_MAP(JdkSets::fromConcurrentMap, JdkLists::grows, JDK_CLASSES),
  SET_FROM_IDENTITY_MAP(JdkSets::fromIdentityMap, JDK_CLASSES),
  COPY_ON_WRITE_SET(JdkSets::copyOnWrite, JdkLists::grows, JDK_CLASSES),
  CONCURRENT_SKIP_LIST_SET(JdkSets::concurrentSkipList, JdkLists::grows, JDK_CLASSES),
  CONCURRENT_KEY_SET(JdkSets::concurrentKeys, JdkLists::grows, JDK_CLASSES),
  ENUM_SET(JdkSets::ofEnums, JDK_CLASSES, APPLICATION_CLASSES),
  ENUM_SET_OF_NONE(JdkSets::ofNoEnums, JdkSets::takesItsEnum, JDK_CLASSES, APPLICATION_CLASSES),
  ENUM_SET_OF_MANY(JdkSets::ofManyEnums, JDK_CLASSES, APPLICATION_CLASSES),
  UNMODIFIABLE_ENUM_SET(
      JdkSets::unmodifiableOfEnums, JdkLists::refusesToGrow, JDK_CLASSES, APPLICATION_CLASSES),

  // Maps
  HASH_MAP(JdkMaps::hashMap),
  HASH_MAP_WITH_NULLS(JdkMaps::withNulls, JDK_CLASSES),
  HASH_MAP_WITH_MIXED_KEYS(JdkMaps::withMixedKeys, JDK_CLASSES, APPLICATION_CLASSES),
  LINKED_HASH_MAP(JdkMaps::linkedHashMap),
  ACCESS_ORDERED_MAP(JdkMaps::accessOrdered, JdkMaps::aLookUpMakesYoungest, JDK_CLASSES),
  TREE_MAP(JdkMaps::treeMap, JDK_CLASSES),
  TREE_MAP_REVERSED(JdkMaps::reverse, JDK_CLASSES),
  HASHTABLE(JdkMaps::hashtable, JDK_CLASSES),
  PROPERTIES(JdkMaps::properties, JDK_CLASSES),
  PROPERTIES_WITH_DEFAULTS(JdkMaps::propertiesWithDefaults, JdkMaps::hasDefaults, JDK_CLASSES),
  IDENTITY_HASH_MAP(JdkMaps::identityHashMap, JdkMaps::knowsKeysByIdentity, JDK_CLASSES),
  ENUM_MAP(JdkMaps::enumMap, JDK_CLASSES, APPLICATION_CLASSES),
  ENUM_MAP_OF_NONE(JdkMaps::emptyEnumMap, JDK_CLASSES, APPLICATION_CLASSES),
  ENUM_MAP_OF_MANY(JdkMaps::largeEnumMap, JDK_CLASSES, APPLICATION_CLASSES),
  CONCURRENT_HASH_MAP(JdkMaps::concurrentHashMap, JDK_CLASSES),
  CONCURRENT_SKIP_LIST_MAP(JdkMaps::concurrentSkipListMap, JDK_CLASSES),
  CONCURRENT_SUB_MAP(JdkMaps::concurrentSubMap, JdkMaps::keepsToItsRange, JDK_CLASSES),
  CONCURRENT_KEYS_WITH_VALUE(JdkMaps::keysOfConcurrentHashMap, JdkLists::grows, JDK_CLASSES),
  EMPTY_MAP(JdkMaps::empty, JdkMaps::refusesToGrow, JDK_CLASSES),
  EMPTY_SORTED_MAP(JdkMaps::emptySorted, JdkMaps::refusesToGrow, JDK_CLASSES),
  SINGLETON_MAP(JdkMaps::singleton, JdkMaps::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_MAP_OF_NONE(JdkMaps::ofNone, JdkMaps::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_MAP_OF_ONE(JdkMaps::ofOne, JdkMaps::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_MAP(JdkMaps::ofMany, JdkMaps::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_MAP_COPY(JdkMaps::copyOf, JdkMaps::refusesToGrow, JDK_CLASSES),
  IMMUTABLE_MAP_OF_ENTRIES(JdkMaps::ofEntries, JdkMaps::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_MAP(JdkMaps::unmodifiable, JdkMaps::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_SORTED_MAP(JdkMaps::unmodifiableSorted, JdkMaps::refusesToGrow, JDK_CLASSES),
  UNMODIFIABLE_NAVIGABLE_MAP(JdkMaps::unmodifiableNavigable, JdkMaps::refusesToGrow, JDK_CLASSES),
  SYNCHRONIZED_MAP(JdkMaps::synchronizedMap, JDK_CLASSES),
  SYNCHRONIZED_SORTED_MAP(JdkMaps::synchronizedSorted, JDK_CLASSES),
  CHECKED_MAP(JdkMaps::checked, JdkMaps::refusesOtherTypes, JDK_CLASSES),
  SUB_MAP(JdkMaps::sub, JdkMaps::keepsToItsRange, JDK_CLASSES),
  HEAD_MAP(JdkMaps::head, JdkMaps::keepsToItsRange, JDK_CLASSES),
  TAIL_MAP(JdkMaps::tail, JdkMaps::goesOnToTheEnd, JDK_CLASSES),
  DESCENDING_MAP(JdkMaps::descending, JDK_CLASSES),
  MAP_AND_ITS_VIEW(JdkMaps::viewAndMap, JdkMaps::theViewWritesThrough, JDK_CLASSES, IDENTITY),
  MAP_ENTRY(JdkMaps::entry, JDK_CLASSES),
  IMMUTABLE_MAP_ENTRY(JdkMaps::immutableEntry, JDK_CLASSES),

  // Queues
  ARRAY_DEQUE(JdkQueues::arrayDeque, JDK_CLASSES),
  PRIORITY_QUEUE(JdkQueues::priority, JDK_CLASSES),
  PRIORITY_QUEUE_REVERSED(JdkQueues::priorityReversed, JdkQueues::pollsTheLast, JDK_CLASSES),
  ARRAY_BLOCKING_QUEUE(JdkQueues::arrayBlocking, JdkQueues::hasRoomForOne, JDK_CLASSES),
  ARRAY_BLOCKING_QUEUE_FAIR(JdkQueues::fairArrayBlocking, JdkQueues::hasRoomForOne, JDK_CLASSES),
  LINKED_BLOCKING_QUEUE(JdkQueues::linkedBlocking, JDK_CLASSES),
  LINKED_BLOCKING_QUEUE_BOUNDED(
      JdkQueues::boundedLinkedBlocking, JdkQueues::hasRoomForOne, JDK_CLASSES),
  LINKED_BLOCKING_DEQUE_BOUNDED(
      JdkQueues::boundedBlockingDeque, JdkQueues::hasRoomForOne, JDK_CLASSES),
  PRIORITY_BLOCKING_QUEUE(JdkQueues::priorityBlocking, JdkQueues::pollsTheLast, JDK_CLASSES),
  CONCURRENT_LINKED_QUEUE(JdkQueues::concurrentLinked, JDK_CLASSES),
  CONCURRENT_LINKED_DEQUE(JdkQueues::concurrentDeque, JDK_CLASSES),
  LINKED_TRANSFER_QUEUE(JdkQueues::transfer, JDK_CLASSES),
  SYNCHRONOUS_QUEUE(JdkQueues::synchronous, JDK_CLASSES),
  LIFO_QUEUE(JdkQueues::lifo, JdkQueues::pollsTheYoungest, JDK_CLASSES),

  // Dates and times
  INSTANT(JdkTimes::instant, JDK_CLASSES),
  TIME_EXTREMES(JdkTimes::extremes, JDK_CLASSES),
  LOCAL_DATE(JdkTimes::localDate, JDK_CLASSES),
  LOCAL_TIMES(JdkTimes::localTimes, JDK_CLASSES),
  LOCAL_DATE_TIME(JdkTimes::localDateTime, JDK_CLASSES),
  ZONED_DATE_TIME(JdkTimes::zoned, JDK_CLASSES),
  ZONED_DATE_TIME_IN_OVERLAP(JdkTimes::overlap, JDK_CLASSES),
  OFFSET_DATE_TIME(JdkTimes::offsetDateTime, JDK_CLASSES),
  OFFSET_TIME(JdkTimes::offsetTime, JDK_CLASSES),
  PARTS_OF_DATES(JdkTimes::partsOfDates, JDK_CLASSES),
  AMOUNTS_OF_TIME(JdkTimes::amounts, JDK_CLASSES),
  TIME_ZONE_IDS(JdkTimes::zones, JDK_CLASSES),
  DATES_OF_OTHER_CALENDARS(JdkTimes::otherCalendars, JDK_CLASSES),
  CLOCKS_AND_WEEKS(JdkTimes::machinery, JDK_CLASSES),
  DATE(JdkCalendars::date, JDK_CLASSES),
  DATES(JdkCalendars::dates, JDK_CLASSES),
  SQL_DATES(JdkCalendars::sqlDates, JDK_CLASSES),
  CALENDAR(JdkCalendars::gregorian, JDK_CLASSES),
  CALENDAR_WITH_OWN_SETTINGS(JdkCalendars::withOwnSettings, JDK_CLASSES),
  CALENDAR_STRICT(JdkCalendars::strict, JdkCalendars::refusesTheThirtiethOfFebruary, JDK_CLASSES),
  CALENDAR_WITH_CUT_OVER(
      JdkCalendars::withCutOver, JdkCalendars::theSecondIsFollowedByTheFourteenth, JDK_CLASSES),
  CALENDAR_BEFORE_CHRIST(JdkCalendars::beforeChrist, JDK_CLASSES),
  CALENDAR_IN_A_ZONE_OF_ITS_OWN(JdkCalendars::inAZoneOfItsOwn, JDK_CLASSES),
  CALENDAR_BUDDHIST(JdkCalendars::buddhist, JdkCalendars::isItsYear, JDK_CLASSES),
  CALENDAR_JAPANESE(JdkCalendars::japanese, JdkCalendars::isItsYear, JDK_CLASSES),
  CALENDARS_APART(JdkCalendars::two, JDK_CLASSES),
  TIME_ZONES(JdkCalendars::zones, JDK_CLASSES),

  // Text
  STRINGS_WITH_ODD_CHARACTERS(JdkText::odd),
  STRINGS_WITH_SURROGATES(JdkText::surrogates),
  STRING_OF_100000(JdkText::ofHundredThousandCharacters),
  STRING_BUILDER(JdkText::builder, JDK_CLASSES),
  STRING_BUFFER(JdkText::buffer, JDK_CLASSES),
  LOCALES(JdkText::locales, JDK_CLASSES),
  URIS(JdkText::uris, JDK_CLASSES),
  URL_OF_NO_HOST(JdkText::url, JDK_CLASSES),
  ADDRESSES(JdkText::addresses, JDK_CLASSES),
  FILE(JdkText::file, JDK_CLASSES),
  PATTERN(JdkText::pattern, JdkText::matches, JDK_CLASSES),
  DATE_FORMAT(JdkText::dateFormat, JdkText::formatsTheEpoch, JDK_CLASSES),
  DECIMAL_FORMAT(JdkText::decimalFormat, JdkText::formatsThePeculiarWay, JDK_CLASSES),
  MESSAGE_FORMATS(JdkText::messageFormats, JDK_CLASSES),

  // Numbers and other values
  SCALARS(JdkValues::scalars),
  SCALARS_IN_A_LIST(JdkValues::scalarsInAList),
  SCALAR_EXTREMES(JdkValues::extremes),
  ODD_NUMBERS(JdkValues::oddNumbers),
  BIG_NUMBERS(JdkValues::bigNumbers, JDK_CLASSES),
  UUID(JdkValues::uuid, JDK_CLASSES),
  CURRENCIES(JdkValues::currencies, JDK_CLASSES),
  JDK_ENUMS(JdkValues::constants, JDK_CLASSES),
  CLASSES(JdkValues::classes, JDK_CLASSES, APPLICATION_CLASSES),
  ATOMICS(JdkValues::atomics, JDK_CLASSES),
  ATOMIC_REFERENCE(JdkValues::atomicReference, JDK_CLASSES),
  ATOMIC_REFERENCE_ARRAY(JdkValues::atomicReferences, JDK_CLASSES),
  BIT_SET(JdkValues::bits, JDK_CLASSES),
  RANDOM(JdkValues::random, JdkValues::goesOn, JDK_CLASSES),
  LOCK(JdkValues::lock, JdkValues::isFairAndFree, JDK_CLASSES),

  // Arrays
  BYTES(JdkArrays::bytes, JDK_CLASSES),
  SHORTS(JdkArrays::shorts, JDK_CLASSES),
  INTS(JdkArrays::ints, JDK_CLASSES),
  LONGS(JdkArrays::longs, JDK_CLASSES),
  CHARS(JdkArrays::chars, JDK_CLASSES),
  BOOLEANS(JdkArrays::booleans, JDK_CLASSES),
  FLOATS(JdkArrays::floats, JDK_CLASSES),
  DOUBLES(JdkArrays::doubles, JDK_CLASSES),
  EMPTY_ARRAYS(JdkArrays::empty, JDK_CLASSES),
  ARRAY_OF_STRINGS(JdkArrays::strings, JDK_CLASSES),
  ARRAY_OF_MIXED_VALUES(JdkArrays::mixed, JDK_CLASSES),
  ARRAY_OF_INTEGERS_ONLY(JdkArrays::covariant, JdkArrays::refusesStrings, JDK_CLASSES),
  ARRAY_OF_NUMBERS(JdkArrays::numbers, JDK_CLASSES),
  ARRAYS_OF_BOXES(JdkArrays::boxes, JDK_CLASSES),
  ARRAY_OF_THREE_DIMENSIONS(JdkArrays::threeDimensional, JDK_CLASSES),
  ARRAY_JAGGED(JdkArrays::jagged, JDK_CLASSES),
  ARRAY_OF_ENUMS(JdkArrays::enums, JDK_CLASSES, APPLICATION_CLASSES),
  ARRAY_OF_LISTS(JdkArrays::lists, JDK_CLASSES),
  BYTES_100000(JdkArrays::manyBytes, JDK_CLASSES),
  INTS_100000(JdkArrays::manyInts, JDK_CLASSES),

  // Throwables
  EXCEPTION(Throwables::plain, JDK_CLASSES),
  EXCEPTION_WITHOUT_MESSAGE(Throwables::withoutMessage, JDK_CLASSES),
  EXCEPTION_WITH_CAUSES(Throwables::withCauses, JDK_CLASSES),
  EXCEPTION_WITH_SUPPRESSED(Throwables::withSuppressed, JDK_CLASSES),
  EXCEPTION_WITHOUT_CAUSE_FOR_EVER(
      Throwables::withoutCauseForEver, Throwables::refusesACause, JDK_CLASSES),
  EXCEPTION_WITHOUT_STACK_TRACE(Throwables::withoutStackTrace, JDK_CLASSES),
  EXCEPTION_OF_APPLICATION(Throwables::ofApplication, JDK_CLASSES, APPLICATION_CLASSES),
  EXCEPTION_AS_SIGNAL(Throwables::signal, JDK_CLASSES, APPLICATION_CLASSES),
  EXCEPTIONS_WITH_OWN_FIELDS(Throwables::withFieldsOfTheirOwn, JDK_CLASSES),
  EXCEPTIONS_CAUSED_BY_EACH_OTHER(Throwables::causedByEachOther, JDK_CLASSES, IDENTITY),

  // Classes of the application
  BEAN(Beans::customer, JDK_CLASSES, APPLICATION_CLASSES),
  BEAN_EMPTY(Beans::emptyCustomer, APPLICATION_CLASSES),
  BEAN_OF_PRIMITIVES(Beans::primitives, APPLICATION_CLASSES),
  BEAN_OF_BOXES(Beans::boxes, APPLICATION_CLASSES),
  BEAN_WITH_SHADOWED_FIELDS(Beans::shadowedFields, APPLICATION_CLASSES),
  BEAN_WITH_TRANSIENT_FIELDS(
      Beans::transientFields, Beans::forgetsThePassword, APPLICATION_CLASSES),
  BEAN_WITHOUT_DEFAULT_CONSTRUCTOR(Beans::withoutDefaultConstructor, APPLICATION_CLASSES),
  BEAN_LOOSELY_TYPED(Beans::looselyTyped, JDK_CLASSES, APPLICATION_CLASSES),
  BEANS_GENERIC(Beans::generics, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  BEAN_WITH_PARENT_NOT_SERIALIZABLE(
      Beans::parentNotSerializable, Beans::hasItsParentsField, APPLICATION_CLASSES),
  BEAN_WITH_UNUSUAL_NAMES(Beans::unusualNames, APPLICATION_CLASSES),
  BEAN_WITHOUT_FIELDS(Beans::withoutFields, APPLICATION_CLASSES),
  ARRAY_OF_BEANS(Beans::array, JDK_CLASSES, APPLICATION_CLASSES),
  MAP_OF_BEANS(Beans::asValues, APPLICATION_CLASSES),
  RECORD(Records::simple, APPLICATION_CLASSES),
  RECORD_NESTED(Records::nested, APPLICATION_CLASSES),
  RECORD_GENERIC(Records::generic, APPLICATION_CLASSES),
  RECORD_WITH_ARRAYS(Records::withArrays, JDK_CLASSES, APPLICATION_CLASSES),
  RECORD_WITH_CANONICAL_CONSTRUCTOR(Records::canonical, APPLICATION_CLASSES),
  RECORD_OF_PRIMITIVES(Records::primitives, APPLICATION_CLASSES),
  RECORD_EMPTY(Records::empty, APPLICATION_CLASSES),
  RECORDS_AS_KEYS(Records::asKeys, Records::isFoundByAnEqualKey, JDK_CLASSES, APPLICATION_CLASSES),
  SEALED_HIERARCHY(Records::sealedHierarchy, JDK_CLASSES, APPLICATION_CLASSES),
  ENUMS(Records::enums, Records::areTheConstants, APPLICATION_CLASSES),
  INNER_CLASSES(InnerClasses::inner, InnerClasses::knowsItsMaker, APPLICATION_CLASSES, IDENTITY),
  LOCAL_CLASS(InnerClasses::local, InnerClasses::saysWhatItCaptured, APPLICATION_CLASSES),
  ANONYMOUS_CLASS(InnerClasses::anonymous, InnerClasses::saysWhatItCaptured, APPLICATION_CLASSES),
  ANONYMOUS_LIST(InnerClasses::anonymousList, JDK_CLASSES, APPLICATION_CLASSES),
  LIST_SUBCLASS(Subclasses::ofArrayList, JDK_CLASSES, APPLICATION_CLASSES),
  HASH_MAP_SUBCLASS(Subclasses::ofHashMap, JDK_CLASSES, APPLICATION_CLASSES),
  CACHE_SUBCLASS(
      Subclasses::ofLinkedHashMap, Subclasses::forgetsTheOldest, JDK_CLASSES, APPLICATION_CLASSES),
  TREE_MAP_SUBCLASS(Subclasses::ofTreeMap, JDK_CLASSES, APPLICATION_CLASSES),
  HASH_SET_SUBCLASS(Subclasses::ofHashSet, JDK_CLASSES, APPLICATION_CLASSES),
  PROPERTIES_SUBCLASS(Subclasses::ofProperties, JDK_CLASSES, APPLICATION_CLASSES),
  DATE_SUBCLASS(Subclasses::ofDate, JDK_CLASSES, APPLICATION_CLASSES),
  ABSTRACT_LIST_SUBCLASS(Subclasses::ofAbstractList, APPLICATION_CLASSES),

  // Classes that serialize themselves
  HOOK_RESTORES_TRANSIENT(Hooks::restoresTransient, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  HOOK_WITH_OPTIONAL_DATA(Hooks::optionalData, APPLICATION_CLASSES, SERIALIZATION_HOOKS, IDENTITY),
  HOOK_READS_TO_THE_END(Hooks::openEnded, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  HOOK_WRITES_OTHER_FIELDS(Hooks::otherFields, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  HOOK_CHOOSES_FIELDS(
      Hooks::chosenFields, Hooks::leavesTheOther, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  HOOKS_AT_SEVERAL_LEVELS(Hooks::atSeveralLevels, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  HOOK_IN_HASH_MAP_SUBCLASS(
      Hooks::inASubclassOfHashMap, JDK_CLASSES, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  HOOK_FOR_MISSING_DATA(Hooks::forMissingData, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  HOOK_WRITES_UNSHARED(Hooks::unshared, JDK_CLASSES, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  HOOK_VALIDATES(Hooks::validation, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  PROXY_FOR_SERIALIZATION(Substitutes::proxied, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  PROXIES_FOR_SERIALIZATION(Substitutes::proxiedInAList, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  PROXY_FOR_SERIALIZATION_SHARED(
      Substitutes::proxiedAndShared, APPLICATION_CLASSES, SERIALIZATION_HOOKS, IDENTITY),
  SINGLETON(
      Substitutes::singleton,
      Substitutes::isTheSingleton,
      APPLICATION_CLASSES,
      SERIALIZATION_HOOKS),
  TYPESAFE_CONSTANTS(
      Substitutes::constants,
      Substitutes::areTheConstants,
      APPLICATION_CLASSES,
      SERIALIZATION_HOOKS,
      IDENTITY),
  HOOK_INHERITED(Substitutes::inherited, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  EXTERNALIZABLE(Substitutes::externalizable, APPLICATION_CLASSES, SERIALIZATION_HOOKS),
  EXTERNALIZABLES(
      Substitutes::externalizables, JDK_CLASSES, APPLICATION_CLASSES, SERIALIZATION_HOOKS),

  // Functions
  LAMBDA(Functions::withoutCapture, Functions::computes, LAMBDAS),
  LAMBDA_WITH_CAPTURES(Functions::withCaptures, Functions::computes, LAMBDAS),
  LAMBDA_OF_LAMBDA(Functions::capturingALambda, Functions::computes, LAMBDAS),
  METHOD_REFERENCE_BOUND(Functions::boundReference, Functions::computes, JDK_CLASSES, LAMBDAS),
  METHOD_REFERENCES(Functions::references, Functions::convert, LAMBDAS),
  LAMBDA_OF_TWO_TYPES(Functions::intersection, LAMBDAS),
  LAMBDA_IN_A_FIELD(
      Functions::inAField, Functions::presses, APPLICATION_CLASSES, LAMBDAS, IDENTITY),
  LAMBDA_AS_COMPARATOR(Functions::asComparator, Functions::sorts, JDK_CLASSES, LAMBDAS),
  COMPARATOR_COMPOSED(Functions::composedComparator, Functions::sorts, JDK_CLASSES, LAMBDAS),
  COMPARATORS(Functions::comparators, JDK_CLASSES),
  PROXY(Functions::proxy, Functions::greets, APPLICATION_CLASSES, PROXIES),
  PROXY_OF_SEVERAL_TYPES(
      Functions::proxyOfSeveral, Functions::greets, APPLICATION_CLASSES, PROXIES),
  PROXIES_IN_A_LIST(Functions::proxies, APPLICATION_CLASSES, PROXIES),

  // References
  SHARED_IN_LIST(Graphs::sharedInAList, IDENTITY),
  SHARED_IN_BEAN(Graphs::sharedInABean, APPLICATION_CLASSES, IDENTITY),
  SHARED_ARRAY(Graphs::sharedArray, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  SHARED_BETWEEN_ATTRIBUTES(Graphs::sharedBetweenAttributes, APPLICATION_CLASSES, IDENTITY),
  ONE_OBJECT_UNDER_TWO_NAMES(Graphs::oneObjectUnderTwoNames, IDENTITY),
  ENUM_SET_IN_TWO_ATTRIBUTES(
      Graphs::enumSetInTwoAttributes, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  VALUE_OF_TWO_TREE_MAPS(Graphs::valueOfTwoMaps, Graphs::isOneList, JDK_CLASSES, IDENTITY),
  EQUAL_BUT_DISTINCT(Graphs::equalButDistinct, APPLICATION_CLASSES),
  DIAMOND(Graphs::diamond, APPLICATION_CLASSES, IDENTITY),
  IDENTITY_KEYS(Graphs::identityKeys, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  KEYS_WITHOUT_EQUALS(
      Graphs::keysWithoutEquals,
      Graphs::areFoundByThemselves,
      JDK_CLASSES,
      APPLICATION_CLASSES,
      IDENTITY),
  KEY_THAT_KNOWS_ITS_MAP(Graphs::keyThatKnowsItsMap, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  BEAN_IN_ITSELF(Graphs::refersToItself, APPLICATION_CLASSES, IDENTITY),
  BEANS_IN_EACH_OTHER(Graphs::eachOther, APPLICATION_CLASSES, IDENTITY),
  RING(Graphs::ring, APPLICATION_CLASSES, IDENTITY),
  LIST_IN_ITSELF(Graphs::listInItself, IDENTITY),
  MAP_IN_ITSELF(Graphs::mapInItself, IDENTITY),
  ARRAY_IN_ITSELF(Graphs::arrayInItself, JDK_CLASSES, IDENTITY),
  CYCLE_THROUGH_ARRAY_LIST(Cycles::arrayList, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_LINKED_LIST(Cycles::linkedList, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_VECTOR(Cycles::vector, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_COPY_ON_WRITE_LIST(
      Cycles::copyOnWriteList, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_ARRAY_DEQUE(Cycles::arrayDeque, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_CONCURRENT_QUEUE(
      Cycles::concurrentQueue, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_BLOCKING_QUEUE(Cycles::blockingQueue, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_HASH_SET(Cycles::hashSet, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_LINKED_HASH_SET(Cycles::linkedHashSet, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_HASH_MAP(Cycles::hashMap, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_LINKED_HASH_MAP(Cycles::linkedHashMap, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_TREE_MAP(Cycles::treeMap, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_HASHTABLE(Cycles::hashtable, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_CONCURRENT_MAP(Cycles::concurrentMap, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_SKIP_LIST_MAP(Cycles::skipListMap, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_IDENTITY_MAP(Cycles::identityMap, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_ENUM_MAP(Cycles::enumMap, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_ARRAY(Cycles::array, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_AS_LIST(Cycles::asList, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_UNMODIFIABLE_LIST(
      Cycles::unmodifiableList, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_SYNCHRONIZED_MAP(
      Cycles::synchronizedMap, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_SINGLETON_LIST(Cycles::singletonList, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_LIST_OF(Cycles::listOf, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_MAP_OF(Cycles::mapOf, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_ENTRY(Cycles::entry, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_ATOMIC_REFERENCE(
      Cycles::atomicReference, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_GENERIC_RECORD(Cycles::genericRecord, APPLICATION_CLASSES, IDENTITY),
  CYCLE_THROUGH_LAMBDA(Cycles::lambda, APPLICATION_CLASSES, LAMBDAS, IDENTITY),
  CYCLE_THROUGH_PROXY(Cycles::proxy, APPLICATION_CLASSES, PROXIES, IDENTITY),
  CYCLE_THROUGH_THROWABLE(Cycles::throwable, JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),

  // Many and deep
  MANY_ELEMENTS(Graphs::manyElements),
  MANY_MAPPINGS(Graphs::manyMappings),
  MANY_BEANS(Graphs::manyBeans, APPLICATION_CLASSES),
  DEEP_LISTS(Graphs::deepLists, DEEP_NESTING),
  DEEP_MAPS(Graphs::deepMaps, DEEP_NESTING),
  DEEP_ARRAYS(Graphs::deepArrays, JDK_CLASSES, DEEP_NESTING),
  DEEP_BEANS(Graphs::linkedBeans, APPLICATION_CLASSES, DEEP_NESTING),
  DEEP_WRAPPERS(Graphs::deepWrappers, JDK_CLASSES, DEEP_NESTING),

  // Not Serializable
  BEAN_NOT_SERIALIZABLE(NotSerializable::bean, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  BEAN_NOT_SERIALIZABLE_WITHOUT_DEFAULT_CONSTRUCTOR(
      NotSerializable::withoutDefaultConstructor, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  BEANS_NOT_SERIALIZABLE_IN_EACH_OTHER(
      NotSerializable::cyclic, APPLICATION_CLASSES, NOT_SERIALIZABLE, IDENTITY),
  RECORD_NOT_SERIALIZABLE(NotSerializable::ofRecord, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  LIST_OF_NOT_SERIALIZABLE(NotSerializable::inAList, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  MAP_OF_NOT_SERIALIZABLE(NotSerializable::inAMap, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  ARRAY_OF_NOT_SERIALIZABLE(
      NotSerializable::inAnArray, JDK_CLASSES, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  BEAN_WITH_NOT_SERIALIZABLE(
      NotSerializable::inASerializableBean, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  BEAN_WITH_OPTIONALS(
      NotSerializable::optionals, JDK_CLASSES, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  OPTIONAL(NotSerializable::optional, JDK_CLASSES, NOT_SERIALIZABLE),
  BEAN_WITH_LOCK(NotSerializable::lock, JDK_CLASSES, APPLICATION_CLASSES, NOT_SERIALIZABLE),
  NOT_SERIALIZABLE_AMONG_OTHERS(
      NotSerializable::amongOthers, APPLICATION_CLASSES, NOT_SERIALIZABLE);

  private final Supplier<?> content;
  private final Consumer<Object> behaviour;
  private final Set<Capability> needs;

  SampleSession(Supplier<?> content, Capability... needs) {
    this(content, decoded -> {}, needs);
  }

  /**
   * @param behaviour given what was decoded: the value, or the map if there are several attributes;
   *     may change it
   */
  SampleSession(Supplier<?> content, Consumer<Object> behaviour, Capability... needs) {
    this.content = content;
    this.behaviour = behaviour;
    this.needs = Set.copyOf(List.of(needs));
  }

  /** The attributes by name, in a fixed order; fresh objects at each call. */
  public Map<String, Object> attributes() {
    return new LinkedHashMap<>(fresh().byName());
  }

  private Attributes fresh() {
    Object made = content.get();
    return made instanceof Attributes several ? several : Attributes.of("value", made);
  }

  /** What a transcoder must claim to carry it; one that lacks any of them must refuse it. */
  public Set<Capability> needs() {
    return needs.isEmpty() ? Set.of() : EnumSet.copyOf(needs);
  }

  /**
   * Compares with fresh {@link #attributes()}: types, values, hidden state and which references
   * lead to one object. Then tries whether the copy behaves, which may change it: to be called once
   * for what was decoded. A copy whose classes come from another class loader is only compared.
   *
   * @throws AssertionError that names the sample, the attribute and the path to the first
   *     difference
   */
  public void verify(Map<String, Object> decoded) {
    if (!GraphComparison.verify(name(), attributes(), decoded)) {
      return;
    }
    boolean isOne = decoded.size() == 1 && decoded.containsKey("value");
    try {
      behaviour.accept(isOne ? Objects.requireNonNull(decoded.get("value")) : decoded);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(name() + ": the copy does not behave: " + e.getMessage(), e);
    }
  }
}
