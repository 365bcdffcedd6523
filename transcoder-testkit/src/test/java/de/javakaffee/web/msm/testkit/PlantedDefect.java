package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.testkit.reference.MinimalTranscoderFactory;
import de.javakaffee.web.msm.testkit.reference.ReferenceTranscoderFactory;
import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A mistake that somebody could make in a transcoder, and the rules that find it. */
@SuppressWarnings("ImmutableEnumChecker") // the defects are made anew by lambdas without state
enum PlantedDefect {
  NONE(),
  NONE_IN_MINIMAL(true, Sound::planted),
  ID_THAT_IS_NOT_LISTED("unlisted", "R01 R17"),
  OPTIONS_ARE_IGNORED(Configurations::withoutOptions, "R02"),
  LAST_ELEMENT_IS_DROPPED(ContentDefects::lastElementDropped, "R03 R17 R34 R36 R42"),
  WHAT_IT_CANNOT_CARRY_IS_LEFT_OUT(true, ContentDefects::leftOut, "R04"),
  ATTRIBUTES_ARE_REPLACED_IN_THE_MAP(ContentDefects::replacesInMap, "R05"),
  RESULTS_ARE_KEPT(ContentDefects::resultsKept, "R06 R34"),
  NAMES_ARE_TRIMMED(ContentDefects::namesTrimmed, "R07"),
  NEEDS_THE_STACK_OF_THE_THREAD(NestingDefects::needsStack, "R08"),
  STACK_OVERFLOW_LEAVES_IT(NestingDefects::overflows, "R09"),
  PATH_WITHOUT_STEPS(RefusalDefects::pathWithoutSteps, "R10"),
  PATH_WITHOUT_CLASS(RefusalDefects::pathWithoutClass, "R10 R11 R31"),
  BROKEN_AFTER_A_FAILURE(RefusalDefects::brokenAfterFailure, "R11 R40"),
  CONTEXT_LOADER_IS_USED(LoaderDefects::contextLoader, "R12"),
  OWN_LOADER_COMES_FIRST(LoaderDefects::ownLoaderFirst, "R13"),
  LOADER_IS_KEPT(LoaderDefects::kept, "R14"),
  BYTES_ARE_NUMBERED(BytesDefects::numbered, "R15 R16 R37"),
  DECODED_VALUES_ARE_MARKED(BytesDefects::decodedMarked, "R16 R37"),
  FORMAT_HAS_CHANGED(BytesDefects::formatChanged, "R17"),
  ADDED_FIELD_IS_NOT_ZERO(EvolutionDefects::addedField, "R18"),
  REMOVED_FIELD_MOVES_THE_OTHERS(EvolutionDefects::removedField, "R19"),
  CLAIMS_WHAT_IT_CANNOT(EvolutionDefects::claimsToWiden, "R20"),
  ENUMS_GO_BY_PLACE(EvolutionDefects::enumsByPlace, "R21"),
  SUPERCLASS_IS_CONSTRUCTED(EvolutionDefects::superclassConstructed, "R22"),
  CLASS_THAT_IS_GONE_IS_NOT_NAMED(EvolutionDefects::goneNotNamed, "R23"),
  TOO_FEW_BYTES_ARE_NOT_CHECKED(HostileDefects::tooFewBytes, "R24 R27"),
  FLIPPED_BIT_ESCAPES(HostileDefects::flippedBit, "R25"),
  FORGED_LENGTH_IS_ALLOCATED(HostileDefects::forgedLength, "R26"),
  NOISE_ESCAPES(HostileDefects::noise, "R27"),
  BOMB_IS_READ(HostileDefects::bomb, "R28"),
  NO_LIMITS_AT_WRITING(Configurations::noLimitsAtWriting, "R29"),
  NO_LIMITS_AT_READING(Configurations::noLimitsAtReading, "R30"),
  NO_FILTER_AT_WRITING(Configurations::noFilterAtWriting, "R10 R11 R31 R40"),
  NO_FILTER_AT_READING(Configurations::noFilterAtReading, "R32 R33"),
  CLASSES_ARE_INITIALISED_FIRST(LoaderDefects::initialisesFirst, "R33"),
  NOT_SAFE_FOR_THREADS(ThreadDefects::notSafe, "R34"),
  HALF_WRITTEN_BYTES(ThreadDefects::halfWritten, "R35"),
  CALLS_BUILD_ON_ONE_ANOTHER(FrameDefects::callsBuildOnOneAnother, "R15 R16 R36 R37 R41"),
  UNCHANGED_IS_WRITTEN_OTHERWISE(FrameDefects::unchangedOtherwise, "R37"),
  SHARES_NOTHING(FrameDefects::sharesNothing, "R38"),
  CALENDARS_DRIFT(FrameDefects::calendarsDrift, "R39"),
  REFUSES_WHAT_COMES_AFTER(FrameDefects::refusesWhatComesAfter, "R40"),
  SESSIONS_ARE_MIXED_UP(FrameDefects::sessionsMixedUp, "R41"),
  LOST_IN_ANOTHER_APPLICATION(FrameDefects::lostElsewhere, "R42"),
  RENAMES_ARE_IGNORED(Configurations::withoutRenames, "R43"),
  INSPECTOR_REFERS_TO_NOTHING("R44", InspectionDefects::dangling),
  INSPECTOR_TAKES_NUMBERS_FOR_TEXTS("R45", InspectionDefects::numbersAsTexts),
  INSPECTOR_LOOKS_CLASSES_UP("R46", InspectionDefects::looksUp),
  INSPECTOR_BELIEVES_BYTES("R47", InspectionDefects::believesBytes),
  INSPECTOR_NEEDS_STACK("R48", InspectionDefects::needsStack),
  INSPECTOR_HAS_NO_LIMITS("R49", InspectionDefects::withoutLimits);

  /** Makes a transcoder with the defect. */
  @FunctionalInterface
  interface Planting {
    Transcoder plant(TranscoderFactory sound, TranscoderConfiguration configuration);
  }

  private final TranscoderFactory sound;
  private final Planting planting;
  private final @Nullable String otherId;
  private final UnaryOperator<ContentInspector> inspection;
  private final Set<String> breaks;

  PlantedDefect() {
    this(false, Sound::planted);
  }

  PlantedDefect(String breaks, UnaryOperator<ContentInspector> inspection) {
    this(new MinimalTranscoderFactory(), Sound::planted, null, inspection, breaks);
  }

  PlantedDefect(Planting planting, String breaks) {
    this(false, planting, breaks.split(" "));
  }

  PlantedDefect(String otherId, String breaks) {
    this(
        new ReferenceTranscoderFactory(),
        Sound::planted,
        otherId,
        UnaryOperator.identity(),
        breaks.split(" "));
  }

  PlantedDefect(boolean minimal, Planting planting, String... breaks) {
    this(
        minimal ? new MinimalTranscoderFactory() : new ReferenceTranscoderFactory(),
        planting,
        null,
        UnaryOperator.identity(),
        breaks);
  }

  PlantedDefect(
      TranscoderFactory sound,
      Planting planting,
      @Nullable String otherId,
      UnaryOperator<ContentInspector> inspection,
      String... breaks) {
    this.sound = sound;
    this.planting = planting;
    this.otherId = otherId;
    this.inspection = inspection;
    this.breaks = new TreeSet<>(Set.of(breaks));
  }

  /** The numbers of the rules that have to fail: all of them, and no other. */
  Set<String> breaks() {
    return breaks;
  }

  TranscoderFactory factory() {
    return new TranscoderFactory() {
      @Override
      public String id() {
        return otherId == null ? sound.id() : otherId;
      }

      @Override
      public Transcoder create(TranscoderConfiguration configuration) {
        return planting.plant(sound, configuration);
      }

      @Override
      public Optional<ContentInspector> inspector() {
        return sound.inspector().map(inspection);
      }
    };
  }

  /** Without a defect. */
  private static final class Sound {
    static Transcoder planted(TranscoderFactory sound, TranscoderConfiguration configuration) {
      return sound.create(configuration);
    }
  }
}
